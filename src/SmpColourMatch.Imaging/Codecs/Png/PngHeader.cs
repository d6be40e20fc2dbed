using System.Buffers.Binary;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Imaging.Codecs.Png;

/// <summary>The IHDR chunk (PNG third edition, 11.2.1), checked.</summary>
internal readonly record struct PngHeader(
    int Width,
    int Height,
    int BitDepth,
    PngColourType ColourType,
    bool IsInterlaced
)
{
    /// <summary>Bytes of the chunk's body.</summary>
    public const int Length = 13;

    /// <summary>
    /// Pictures with a longer side are refused. Chosen by us: above every panorama; it keeps one row of 16-bit RGBA below 2.4 MB,
    /// since rows are buffered before a byte of picture is known to exist.
    /// </summary>
    public const int MaxSide = 300_000;

    public int Channels =>
        ColourType switch
        {
            PngColourType.Rgb => 3,
            PngColourType.GreyAlpha => 2,
            PngColourType.Rgba => 4,
            _ => 1,
        };

    public bool IsGrey => ColourType is PngColourType.Grey or PngColourType.GreyAlpha;

    /// <summary>The distance in bytes that row filters look back: a pixel, at least one byte.</summary>
    public int FilterStride => Math.Max(1, Channels * BitDepth / 8);

    /// <summary>Bytes of a row of <paramref name="width"/> pixels, without its filter byte.</summary>
    public int RowBytes(int width) => (int)((((long)width * Channels * BitDepth) + 7) / 8);

    /// <exception cref="PhotoRejectedException">A field is out of the standard's range, or the picture above the limits.</exception>
    public static PngHeader Parse(ReadOnlySpan<byte> body, PhotoReadOptions options)
    {
        if (body.Length < Length)
        {
            throw Unreadable($"its IHDR chunk has {body.Length} bytes instead of {Length}");
        }

        var width = BinaryPrimitives.ReadUInt32BigEndian(body);
        var height = BinaryPrimitives.ReadUInt32BigEndian(body[4..]);
        var (depth, type) = (body[8], body[9]);
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue)
        {
            throw Unreadable($"its header claims {width}x{height} pixels");
        }

        var depthFits = type switch
        {
            0 => depth is 1 or 2 or 4 or 8 or 16,
            3 => depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => depth is 8 or 16,
            _ => false,
        };
        if (!depthFits)
        {
            throw Unreadable($"its header claims colour type {type} with {depth} bits");
        }

        if (body[10] != 0 || body[11] != 0 || body[12] > 1)
        {
            throw Unreadable(
                $"its header claims compression {body[10]}, filter {body[11]}, interlace {body[12]}, which no standard defines"
            );
        }

        PictureLimits.Check((int)width, (int)height, options);
        if (width > MaxSide || height > MaxSide)
        {
            throw new PhotoRejectedException(
                NoteCodes.TooLarge,
                $"The picture has {width}x{height} pixels; no side may exceed {MaxSide}. Crop it to the head."
            );
        }

        return new((int)width, (int)height, depth, (PngColourType)type, body[12] == 1);
    }

    internal static PhotoRejectedException Unreadable(string what, Exception? inner = null) =>
        new(
            NoteCodes.UnreadableFile,
            $"The PNG file cannot be read: {what}. Export the photo again or take the original.",
            inner
        );
}
