using System.Buffers.Binary;

namespace SmpColourMatch.Imaging.Codecs.Png;

/// <summary>The one colour that a tRNS chunk declares transparent in a picture without alpha (PNG third edition, 11.3.1.1).</summary>
internal static class PngKeyColour
{
    public static (int Red, int Green, int Blue)? Read(PngFile file)
    {
        var body = file.Chunk("tRNS");
        var mask = (1 << file.Header.BitDepth) - 1;
        return file.Header.ColourType switch
        {
            PngColourType.Grey when body.Length >= 2 => (Sample(body) & mask, 0, 0),
            PngColourType.Rgb when body.Length >= 6 => (
                Sample(body) & mask,
                Sample(body[2..]) & mask,
                Sample(body[4..]) & mask
            ),
            _ => null,
        };
    }

    private static int Sample(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
