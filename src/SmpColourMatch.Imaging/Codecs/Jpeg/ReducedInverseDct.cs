using System.Runtime.CompilerServices;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>
/// Inverse transforms that give 4 × 4, 2 × 2 or 1 × 1 samples for a block: the 8-point flow graph with the outputs averaged in pairs
/// or fours, as libjpeg's scaled decoding has it, with the same 13-bit constants and roundings.
/// </summary>
internal static unsafe class ReducedInverseDct
{
    internal const int ColumnShift4 = 12;
    internal const int RowShift4 = 19;

    /// <summary>4 × 4 samples. Row and column 4 do not contribute: their averages over pairs vanish.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transform4(short* block, byte* output, nint stride)
    {
        var work = stackalloc short[32];
        for (var x = 0; x < 8; x++)
        {
            if (x != 4)
            {
                var from = block + x;
                Pass4(from[0], from[8], from[16], from[24], from[40], from[48], from[56], work + x, 8, ColumnShift4);
            }
        }

        var line = stackalloc short[4];
        for (var y = 0; y < 4; y++)
        {
            var from = work + (y * 8);
            Pass4(from[0], from[1], from[2], from[3], from[5], from[6], from[7], line, 1, RowShift4);
            for (var x = 0; x < 4; x++)
            {
                output[x] = Clamp(line[x]);
            }

            output += stride;
        }
    }

    /// <summary>2 × 2 samples. Even rows and columns but the first do not contribute.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transform2(short* block, byte* output, nint stride)
    {
        var work = stackalloc short[16];
        for (var x = 0; x < 8; x += x == 0 ? 1 : 2)
        {
            var from = block + x;
            Pass2(from[0], from[8], from[24], from[40], from[56], work + x, 8, 13);
        }

        var line = stackalloc short[2];
        for (var y = 0; y < 2; y++)
        {
            var from = work + (y * 8);
            Pass2(from[0], from[1], from[3], from[5], from[7], line, 1, 20);
            output[0] = Clamp(line[0]);
            output[1] = Clamp(line[1]);
            output += stride;
        }
    }

    /// <summary>The mean of the block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Mean(int dc) => Clamp((dc + 4) >> 3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pass4(int i0, int i1, int i2, int i3, int i5, int i6, int i7, short* to, int step, int shift)
    {
        var even = (i0 << 14) + (1 << (shift - 1));
        var tilt = (i2 * 15137) - (i6 * 6270);
        var inner = (i7 * -1730) + (i5 * 11893) - (i3 * 17799) + (i1 * 8697);
        var outer = (i7 * -4176) - (i5 * 4926) + (i3 * 7373) + (i1 * 20995);
        to[0] = InverseDct.Saturate((even + tilt + outer) >> shift);
        to[3 * step] = InverseDct.Saturate((even + tilt - outer) >> shift);
        to[step] = InverseDct.Saturate((even - tilt + inner) >> shift);
        to[2 * step] = InverseDct.Saturate((even - tilt - inner) >> shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pass2(int i0, int i1, int i3, int i5, int i7, short* to, int step, int shift)
    {
        var even = (i0 << 15) + (1 << (shift - 1));
        var odd = (i7 * -5906) + (i5 * 6967) - (i3 * 10426) + (i1 * 29692);
        to[0] = InverseDct.Saturate((even + odd) >> shift);
        to[step] = InverseDct.Saturate((even - odd) >> shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Clamp(int centred) => (byte)Math.Clamp(centred + 128, 0, 255);
}
