using System.Buffers.Binary;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Steps from marker to marker through a file.</summary>
internal sealed class MarkerReader(ReadOnlyMemory<byte> file)
{
    /// <summary>The file from <see cref="Position"/> on starts with what follows the marker or segment read last.</summary>
    public int Position;

    /// <summary>Whether a segment reached past the file's end.</summary>
    public bool IsCutOff;

    /// <summary>Goes behind the start-of-image marker, passing over what other programs put before it.</summary>
    /// <exception cref="JpegFormatException">There is none.</exception>
    public void FindStart()
    {
        var start = file.Span.IndexOf([(byte)0xFF, JpegMarker.StartOfImage, (byte)0xFF]);
        Position = start >= 0 ? start + 2 : throw new JpegFormatException("it has no start-of-image marker");
    }

    /// <summary>The next marker's second byte, passing over what is none; 0 at the file's end.</summary>
    public byte Next()
    {
        var bytes = file.Span;
        while (true)
        {
            var run = bytes[Position..].IndexOf((byte)0xFF);
            if (run < 0)
            {
                Position = bytes.Length;
                return 0;
            }

            Position += run;
            while (Position < bytes.Length && bytes[Position] == 0xFF)
            {
                Position++;
            }

            if (Position >= bytes.Length)
            {
                return 0;
            }

            var code = bytes[Position++];
            if (code != 0)
            {
                return code;
            }
        }
    }

    /// <summary>What follows the length of the segment here.</summary>
    /// <exception cref="JpegFormatException">The length is impossible, or reaches past the file's end.</exception>
    public ReadOnlySpan<byte> Segment()
    {
        var rest = file.Span[Position..];
        var length = rest.Length >= 2 ? BinaryPrimitives.ReadUInt16BigEndian(rest) : 0;
        if (length < 2 || length > rest.Length)
        {
            IsCutOff = length > rest.Length || rest.Length < 2;
            throw new JpegFormatException($"a segment of {length} bytes is cut off or malformed");
        }

        Position += length;
        return rest[2..length];
    }
}
