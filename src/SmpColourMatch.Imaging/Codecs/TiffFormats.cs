using System.Buffers.Binary;

namespace SmpColourMatch.Imaging.Codecs;

/// <summary>TIFF and the raw formats built on it, told apart by the tags and maker of the first folder.</summary>
internal static class TiffFormats
{
    private const ushort MakeTag = 0x010F;
    private const ushort DngVersionTag = 0xC612;
    private const ushort CompressionTag = 0x0103;
    private const ushort SubFoldersTag = 0x014A;

    private const string Develop =
        "Develop it in the camera maker's program with a neutral setting, or set the camera or phone to JPEG, and use that file.";

    public static FormatName? Recognise(ReadOnlySpan<byte> file)
    {
        var isLittle = file.StartsWith("II"u8);
        if (!isLittle && !file.StartsWith("MM"u8))
        {
            return null;
        }

        var magic = Short(file[2..], isLittle);
        switch (magic)
        {
            case 0x4F52 or 0x5352:
                return new("an Olympus raw photo (ORF)", Develop);
            case 0x0055:
                return new("a Panasonic raw photo (RW2)", Develop);
            case 43:
                return new("a BigTIFF picture", "Save it as JPEG (best quality) or 16-bit PNG.");
            case not 42:
                return null;
        }

        if (isLittle && file.Length > 10 && file[8] == 'C' && file[9] == 'R')
        {
            return new("a Canon raw photo (CR2)", Develop);
        }

        return ByFirstFolder(file, isLittle);
    }

    private static FormatName ByFirstFolder(ReadOnlySpan<byte> file, bool isLittle)
    {
        var folder = Long(file[4..], isLittle);
        var (hasSubFolders, compression) = (false, 0);
        ReadOnlySpan<byte> make = default;
        if (folder <= file.Length - 2)
        {
            var count = Short(file[(int)folder..], isLittle);
            for (var entry = (long)folder + 2; count > 0 && entry <= file.Length - 12; count--, entry += 12)
            {
                var bytes = file.Slice((int)entry, 12);
                switch (Short(bytes, isLittle))
                {
                    case DngVersionTag:
                        return new("a DNG raw photo", Develop);
                    case SubFoldersTag:
                        hasSubFolders = true;
                        break;
                    case CompressionTag:
                        compression = Short(bytes[8..], isLittle);
                        break;
                    case MakeTag:
                        make = Text(file, bytes, isLittle);
                        break;
                }
            }
        }

        // Raw photos hold their sensor data in sub-folders behind a preview; 34713 and 32767 are Nikon's and Sony's raw compressions.
        var isRaw = hasSubFolders || compression is 34713 or 32767;
        if (isRaw && make.StartsWith("NIKON"u8))
        {
            return new("a Nikon raw photo (NEF)", Develop);
        }

        if (isRaw && make.StartsWith("SONY"u8))
        {
            return new("a Sony raw photo (ARW)", Develop);
        }

        return isRaw && make.StartsWith("PENTAX"u8)
            ? new("a Pentax raw photo (PEF)", Develop)
            : new("a TIFF picture", "Open it in a picture program and save it as JPEG (best quality) or 16-bit PNG.");
    }

    private static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> file, ReadOnlySpan<byte> entry, bool isLittle)
    {
        var length = Long(entry[4..], isLittle);
        var offset = Long(entry[8..], isLittle);
        return length is > 4 and < 256 && offset <= file.Length - (long)length
            ? file.Slice((int)offset, (int)length)
            : default;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
