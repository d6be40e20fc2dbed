using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Y'CbCr to R'G'B' after JFIF 1.02 (ITU-R BT.601, full range), in 16-bit fixed point with libjpeg's roundings.</summary>
internal static unsafe class ColourConverter
{
    /// <summary>Converts a row; rows of 32 pixels or more with vectors where the processor has AVX2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convert(byte* y, byte* cb, byte* cr, byte* red, byte* green, byte* blue, int width)
    {
        if (!Avx2.IsSupported || width < Vector256<byte>.Count)
        {
            ConvertPortable(y, cb, cr, red, green, blue, width);
            return;
        }

        var last = width - Vector256<byte>.Count;
        var x = 0;
        while (true)
        {
            var light = Vector256.Load(y + x);
            var b = Vector256.Load(cb + x);
            var r = Vector256.Load(cr + x);
            var zero = Vector256<byte>.Zero;
            ConvertHalf(
                Avx2.UnpackLow(light, zero),
                Avx2.UnpackLow(b, zero),
                Avx2.UnpackLow(r, zero),
                out var lowRed,
                out var lowGreen,
                out var lowBlue
            );
            ConvertHalf(
                Avx2.UnpackHigh(light, zero),
                Avx2.UnpackHigh(b, zero),
                Avx2.UnpackHigh(r, zero),
                out var highRed,
                out var highGreen,
                out var highBlue
            );
            Avx2.PackUnsignedSaturate(lowRed, highRed).Store(red + x);
            Avx2.PackUnsignedSaturate(lowGreen, highGreen).Store(green + x);
            Avx2.PackUnsignedSaturate(lowBlue, highBlue).Store(blue + x);
            if (x == last)
            {
                return;
            }

            // The last vector overlaps the one before rather than reach past the row.
            x = Math.Min(x + Vector256<byte>.Count, last);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ConvertHalf(
        Vector256<byte> light,
        Vector256<byte> blueDifference,
        Vector256<byte> redDifference,
        out Vector256<short> red,
        out Vector256<short> green,
        out Vector256<short> blue
    )
    {
        var y = light.AsInt16();
        var b = blueDifference.AsInt16() - Vector256.Create((short)128);
        var r = redDifference.AsInt16() - Vector256.Create((short)128);
        var one = Vector256<short>.One;
        // 1.40200 = 1 + 26345/2^16 and 1.77200 = 2 − 14942/2^16; the doubled product's upper half keeps one bit for rounding.
        red = y + r + ((Avx2.MultiplyHigh(r + r, Vector256.Create((short)26345)) + one) >> 1);
        blue = y + b + b + ((Avx2.MultiplyHigh(b + b, Vector256.Create((short)-14942)) + one) >> 1);
        // −0.34414 = −22554/2^16 and −0.71414 = 18734/2^16 − 1.
        var factors = Vector256.Create((18734 << 16) | (-22554 & 0xFFFF)).AsInt16();
        var half = Vector256.Create(32768);
        var low = (Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(b, r), factors) + half) >> 16;
        var high = (Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(b, r), factors) + half) >> 16;
        green = y - r + Avx2.PackSignedSaturate(low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ConvertPortable(byte* y, byte* cb, byte* cr, byte* red, byte* green, byte* blue, int width)
    {
        for (var x = 0; x < width; x++)
        {
            int light = y[x];
            var b = cb[x] - 128;
            var r = cr[x] - 128;
            // 1.40200, 0.34414, 0.71414 and 1.77200, times 2^16.
            red[x] = (byte)Math.Clamp(light + (((91881 * r) + 32768) >> 16), 0, 255);
            green[x] = (byte)Math.Clamp(light + (((-22554 * b) - (46802 * r) + 32768) >> 16), 0, 255);
            blue[x] = (byte)Math.Clamp(light + (((116130 * b) + 32768) >> 16), 0, 255);
        }
    }
}
