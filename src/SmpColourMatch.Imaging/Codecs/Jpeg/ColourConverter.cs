using System.Runtime.CompilerServices;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Y'CbCr to R'G'B' after JFIF 1.02 (ITU-R BT.601, full range), in 16-bit fixed point with libjpeg's roundings.</summary>
internal static unsafe class ColourConverter
{
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
