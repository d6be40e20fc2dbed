using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace SmpColourMatch.Imaging.Codecs.Png;

/// <summary>Raw rows of 16 bits a channel to planes of 0–65535; transparency is laid over white.</summary>
internal sealed class PngRowConverter16(PngFile file) : IPngRowConverter<ushort>
{
    private readonly int _channels = file.Header.Channels;
    private readonly bool _isGrey = file.Header.IsGrey;
    private readonly (int Red, int Green, int Blue)? _key = PngKeyColour.Read(file);

    public long TransparentPixels { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Convert(ReadOnlySpan<byte> raw, Span<ushort> red, Span<ushort> green, Span<ushort> blue)
    {
        var stride = 2 * _channels;
        var hasAlpha = _channels is 2 or 4;
        for (var (x, i) = (0, 0); x < red.Length; x++, i += stride)
        {
            var pixel = raw.Slice(i, stride);
            var r = Sample(pixel);
            var (g, b) = _isGrey ? (0, 0) : (Sample(pixel[2..]), Sample(pixel[4..]));
            var alpha = 65535;
            if (hasAlpha)
            {
                alpha = Sample(pixel[(stride - 2)..]);
            }
            else if (_key is { } key && (r, g, b) == key)
            {
                alpha = 0;
            }

            if (alpha != 65535)
            {
                TransparentPixels++;
                (r, g, b) = (OverWhite(r, alpha), OverWhite(g, alpha), OverWhite(b, alpha));
            }

            red[x] = (ushort)r;
            if (!_isGrey)
            {
                green[x] = (ushort)g;
                blue[x] = (ushort)b;
            }
        }
    }

    private static int Sample(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static int OverWhite(int value, int alpha) =>
        (int)((((long)value * alpha) + (65535L * (65535 - alpha)) + 32767) / 65535);
}
