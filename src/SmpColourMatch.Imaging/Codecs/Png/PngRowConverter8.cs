using System.Runtime.CompilerServices;

namespace SmpColourMatch.Imaging.Codecs.Png;

/// <summary>Raw rows of up to 8 bits a channel to planes of 0–255; transparency is laid over white.</summary>
internal sealed class PngRowConverter8 : IPngRowConverter<byte>
{
    private readonly PngHeader _header;
    private readonly byte[] _palette;
    private readonly byte[] _paletteAlpha;
    private readonly (int Red, int Green, int Blue)? _key;

    public PngRowConverter8(PngFile file)
    {
        _header = file.Header;
        (_palette, _paletteAlpha) =
            _header.ColourType == PngColourType.Palette
                ? ReadPalette(file)
                : (Array.Empty<byte>(), Array.Empty<byte>());
        _key = PngKeyColour.Read(file);
    }

    public long TransparentPixels { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Convert(ReadOnlySpan<byte> raw, Span<byte> red, Span<byte> green, Span<byte> blue)
    {
        switch (_header.ColourType)
        {
            case PngColourType.Grey:
                Grey(raw, red);
                break;
            case PngColourType.Rgb:
                Rgb(raw, red, green, blue);
                break;
            case PngColourType.Palette:
                Indexed(raw, red, green, blue);
                break;
            case PngColourType.GreyAlpha:
                for (var x = 0; x < red.Length; x++)
                {
                    red[x] = OverWhite(raw[2 * x], Seen(raw[(2 * x) + 1]));
                }

                break;
            default:
                Rgba(raw, red, green, blue);
                break;
        }
    }

    private static (byte[] Colours, byte[] Alpha) ReadPalette(PngFile file)
    {
        // Padded to 256 entries, so that an index is never out of range; entries beyond the file's are black and opaque.
        var entries = file.Chunk("PLTE");
        var colours = new byte[256 * 3];
        entries[..Math.Min(colours.Length, entries.Length / 3 * 3)].CopyTo(colours);
        var alpha = new byte[256];
        Array.Fill(alpha, byte.MaxValue);
        var transparency = file.Chunk("tRNS");
        transparency[..Math.Min(alpha.Length, transparency.Length)].CopyTo(alpha);
        return (colours, alpha);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Grey(ReadOnlySpan<byte> raw, Span<byte> grey)
    {
        var depth = _header.BitDepth;
        if (depth == 8 && _key is null)
        {
            raw[..grey.Length].CopyTo(grey);
            return;
        }

        // 1, 2 and 4 bits widen by repeating: 255 is a multiple of their largest value.
        var step = 255 / ((1 << depth) - 1);
        for (var x = 0; x < grey.Length; x++)
        {
            var value = Sample(raw, x, depth);
            if (_key is { } key && key.Red == value)
            {
                TransparentPixels++;
                grey[x] = byte.MaxValue;
            }
            else
            {
                grey[x] = (byte)(value * step);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Rgb(ReadOnlySpan<byte> raw, Span<byte> red, Span<byte> green, Span<byte> blue)
    {
        Interleaved.Split(raw, red, green, blue);
        if (_key is { } key)
        {
            for (var x = 0; x < red.Length; x++)
            {
                if (red[x] == key.Red && green[x] == key.Green && blue[x] == key.Blue)
                {
                    TransparentPixels++;
                    red[x] = green[x] = blue[x] = byte.MaxValue;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Indexed(ReadOnlySpan<byte> raw, Span<byte> red, Span<byte> green, Span<byte> blue)
    {
        for (var x = 0; x < red.Length; x++)
        {
            var index = Sample(raw, x, _header.BitDepth);
            var alpha = Seen(_paletteAlpha[index]);
            red[x] = OverWhite(_palette[3 * index], alpha);
            green[x] = OverWhite(_palette[(3 * index) + 1], alpha);
            blue[x] = OverWhite(_palette[(3 * index) + 2], alpha);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Rgba(ReadOnlySpan<byte> raw, Span<byte> red, Span<byte> green, Span<byte> blue)
    {
        for (var (x, i) = (0, 0); x < red.Length; x++, i += 4)
        {
            var alpha = Seen(raw[i + 3]);
            red[x] = OverWhite(raw[i], alpha);
            green[x] = OverWhite(raw[i + 1], alpha);
            blue[x] = OverWhite(raw[i + 2], alpha);
        }
    }

    private byte Seen(byte alpha)
    {
        if (alpha != byte.MaxValue)
        {
            TransparentPixels++;
        }

        return alpha;
    }

    private static byte OverWhite(byte value, byte alpha) =>
        alpha == byte.MaxValue ? value : (byte)(((value * alpha) + (255 * (255 - alpha)) + 127) / 255);

    /// <summary>Sample <paramref name="x"/> of a row packed with 1, 2, 4 or 8 bits, the leftmost in the high bits (7.2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Sample(ReadOnlySpan<byte> raw, int x, int depth)
    {
        var bit = (long)x * depth;
        return (raw[(int)(bit >> 3)] >> (8 - depth - (int)(bit & 7))) & ((1 << depth) - 1);
    }
}
