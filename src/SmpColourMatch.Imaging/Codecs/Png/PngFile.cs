using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Imaging.Codecs.Png;

/// <summary>The chunks of a PNG file that matter to us, found and checked; the picture data stays where it is.</summary>
internal sealed class PngFile
{
    /// <summary>More chunks are refused. Chosen by us: a 200-megapixel photo in chunks of 8 kB has 75,000; each one costs memory here.</summary>
    private const int MaxChunks = 500_000;

    private readonly Dictionary<string, Range> _chunks = new(StringComparer.Ordinal);
    private readonly List<Range> _data = [];
    private readonly List<string> _faults = [];
    private readonly ReadOnlyMemory<byte> _file;

    private PngFile(ReadOnlyMemory<byte> file) => _file = file;

    /// <summary>The eight bytes in front of every PNG file (PNG third edition, 5.2).</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public PngHeader Header { get; private set; }

    /// <summary>Whether the header's checksum is right; if not, its size is only believed when the data ends exactly there.</summary>
    public bool HeaderIsIntact { get; private set; }

    /// <summary>Where the compressed picture lies, in order.</summary>
    public IReadOnlyList<Range> Data => _data;

    /// <summary>Bytes of compressed picture.</summary>
    public long DataLength { get; private set; }

    /// <summary>The body of the first chunk of that name, or empty.</summary>
    public ReadOnlySpan<byte> Chunk(string name) =>
        _chunks.TryGetValue(name, out var range) ? _file.Span[range] : default;

    public bool Has(string name) => _chunks.ContainsKey(name);

    /// <summary>What was wrong with chunks that were read over, in one note; null when nothing was.</summary>
    public Note? DescribeFaults() =>
        _faults.Count == 0
            ? null
            : new Note(
                NoteCodes.DamagedData,
                NoteSeverity.Warning,
                $"The PNG file is damaged ({string.Join("; ", _faults)}); the picture could still be read. Check that it looks right, or take the original."
            );

    /// <exception cref="PhotoRejectedException">No header, an impossible one, or one above the limits.</exception>
    public static PngFile Parse(ReadOnlyMemory<byte> file, PhotoReadOptions options)
    {
        if (!file.Span.StartsWith(Signature))
        {
            throw PngHeader.Unreadable("its first eight bytes are not those of a PNG");
        }

        var png = new PngFile(file);
        png.FindChunks();
        if (png.Has("CgBI"))
        {
            throw new PhotoRejectedException(
                NoteCodes.UnsupportedFormat,
                "The file is an iPhone-optimised PNG (CgBI), which is not a standard PNG. Export the photo as JPEG or PNG."
            );
        }

        if (!png.Has("IHDR"))
        {
            throw PngHeader.Unreadable("it has no IHDR chunk");
        }

        png.Header = PngHeader.Parse(png.Chunk("IHDR"), options);
        if (png.Header.ColourType == PngColourType.Palette && png.Chunk("PLTE").Length < 3)
        {
            throw PngHeader.Unreadable("its palette is missing");
        }

        return png;
    }

    private void FindChunks()
    {
        var bytes = _file.Span;
        var position = Signature.Length;
        for (var count = 0; bytes.Length - position >= 8; count++)
        {
            if (count == MaxChunks)
            {
                throw PngHeader.Unreadable(
                    string.Create(CultureInfo.InvariantCulture, $"it has more than {MaxChunks} chunks")
                );
            }

            var claimed = BinaryPrimitives.ReadUInt32BigEndian(bytes[position..]);
            var type = bytes.Slice(position + 4, 4);
            if (!IsName(type))
            {
                Fault(string.Create(CultureInfo.InvariantCulture, $"no chunk begins at byte {position}"));
                return;
            }

            var name = Encoding.ASCII.GetString(type);
            var start = position + 8;
            var length = (int)Math.Min(claimed, (uint)(bytes.Length - start));
            var end = start + length;
            if (name == "IEND")
            {
                return;
            }

            if (name == "IDAT")
            {
                // The inflater's own checksum judges the picture data; a wrong chunk checksum alone harms nothing.
                _data.Add(start..end);
                DataLength += length;
            }
            else if (length < claimed || bytes.Length - end < 4)
            {
                Fault($"chunk {name} ends early");
                return;
            }
            else
            {
                var intact = PngCrc.Of(bytes[(start - 4)..end]) == BinaryPrimitives.ReadUInt32BigEndian(bytes[end..]);
                Keep(name, start..end, intact);
            }

            position = end + 4;
            if (position > bytes.Length)
            {
                return;
            }
        }
    }

    private void Keep(string name, Range body, bool intact)
    {
        if (name == "IHDR")
        {
            HeaderIsIntact = intact;
        }

        // A header, a palette and a (compressed, hence itself checked) profile are better than none; what else is damaged is left out.
        var isNeeded = name is "IHDR" or "PLTE" or "iCCP" or "CgBI";
        var isKnown = isNeeded || name is "tRNS" or "gAMA" or "cHRM" or "sRGB" or "cICP" or "eXIf";
        if (!isKnown)
        {
            if (char.IsAsciiLetterUpper(name[0]))
            {
                Fault($"unknown chunk {name}");
            }

            return;
        }

        if (!intact)
        {
            Fault($"wrong checksum of chunk {name}");
            if (!isNeeded)
            {
                return;
            }
        }

        if (name is not ("IHDR" or "CgBI" or "eXIf") && _data.Count > 0)
        {
            Fault($"chunk {name} stands behind the picture");
        }

        _ = _chunks.TryAdd(name, body);
    }

    private void Fault(string what)
    {
        // A handful tells the user enough; a hostile file may hold millions.
        if (_faults.Count < 5)
        {
            _faults.Add(what);
        }
    }

    private static bool IsName(ReadOnlySpan<byte> type)
    {
        foreach (var letter in type)
        {
            if (!char.IsAsciiLetter((char)letter))
            {
                return false;
            }
        }

        return true;
    }
}
