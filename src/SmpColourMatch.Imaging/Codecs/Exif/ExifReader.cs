using System.Buffers.Binary;

namespace SmpColourMatch.Imaging.Codecs.Exif;

/// <summary>Reads the fields of <see cref="ExifTags"/> from an EXIF block (Exif 2.32, 4.5–4.6); broken blocks give what can be read, never an error.</summary>
internal ref struct ExifReader
{
    // Tag numbers and types of Exif 2.32 and TIFF 6.0.
    private const ushort OrientationTag = 0x0112;
    private const ushort ExifFolderTag = 0x8769;
    private const ushort ColourSpaceTag = 0xA001;
    private const ushort InteropFolderTag = 0xA005;
    private const ushort InteropIndexTag = 0x0001;
    private const ushort AsciiType = 2;
    private const ushort ShortType = 3;
    private const ushort LongType = 4;

    private readonly ReadOnlySpan<byte> _block;
    private readonly bool _isBigEndian;

    private ExifReader(ReadOnlySpan<byte> block, bool isBigEndian)
    {
        _block = block;
        _isBigEndian = isBigEndian;
    }

    /// <param name="block">From the TIFF header on; a leading "Exif\0\0" is stepped over.</param>
    public static ExifTags Read(ReadOnlySpan<byte> block)
    {
        if (block.StartsWith("Exif\0\0"u8))
        {
            block = block[6..];
        }

        if (block.Length < 8)
        {
            return ExifTags.None;
        }

        var isBigEndian = block[0] == 'M' && block[1] == 'M';
        if (!isBigEndian && !(block[0] == 'I' && block[1] == 'I'))
        {
            return ExifTags.None;
        }

        return new ExifReader(block, isBigEndian).ReadTags();
    }

    private readonly ExifTags ReadTags()
    {
        if (Short(2) != 42)
        {
            return ExifTags.None;
        }

        var main = Long(4);
        var orientation = Number(main, OrientationTag) is { } found and >= 1 and <= 8 ? (int)found : 1;
        int? colourSpace = null;
        var isAdobeRgb = false;
        if (Number(main, ExifFolderTag) is { } exif)
        {
            colourSpace = Number(exif, ColourSpaceTag) is { } space and <= ushort.MaxValue ? (int)space : null;
            isAdobeRgb = colourSpace == 2;
            if (Number(exif, InteropFolderTag) is { } interop)
            {
                isAdobeRgb |= IsR03(interop);
            }
        }

        return new ExifTags(orientation, colourSpace, isAdobeRgb);
    }

    /// <summary>The first value of a SHORT or LONG tag in the folder at <paramref name="folder"/>, or null.</summary>
    private readonly uint? Number(uint folder, ushort tag)
    {
        if (Find(folder, tag) is not { } entry)
        {
            return null;
        }

        return Short(entry + 2) switch
        {
            ShortType => Short(entry + 8),
            LongType => Long(entry + 8),
            _ => null,
        };
    }

    private readonly bool IsR03(uint folder) =>
        Find(folder, InteropIndexTag) is { } entry
        && Short(entry + 2) == AsciiType
        && _block.Slice(entry + 8, 3).SequenceEqual("R03"u8);

    /// <summary>Where the 12-byte entry of <paramref name="tag"/> begins; always wholly inside the block.</summary>
    private readonly int? Find(uint folder, ushort tag)
    {
        if (folder > _block.Length - 2)
        {
            return null;
        }

        var count = Short((int)folder);
        for (var i = 0; i < count; i++)
        {
            var entry = (int)folder + 2 + (12 * i);
            if (entry > _block.Length - 12)
            {
                return null;
            }

            if (Short(entry) == tag)
            {
                return entry;
            }
        }

        return null;
    }

    private readonly ushort Short(int at) =>
        _isBigEndian
            ? BinaryPrimitives.ReadUInt16BigEndian(_block[at..])
            : BinaryPrimitives.ReadUInt16LittleEndian(_block[at..]);

    private readonly uint Long(int at) =>
        _isBigEndian
            ? BinaryPrimitives.ReadUInt32BigEndian(_block[at..])
            : BinaryPrimitives.ReadUInt32LittleEndian(_block[at..]);
}
