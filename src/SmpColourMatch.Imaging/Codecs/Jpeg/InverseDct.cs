using System.Runtime.CompilerServices;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>
/// The 8 × 8 inverse cosine transform in integers after Loeffler, Ligtenberg and Moschytz (ICASSP 1989) with 13-bit constants and
/// 2 extra bits between the passes: the arithmetic of libjpeg's "islow", bit for bit.
/// </summary>
internal static unsafe class InverseDct
{
    // Constants of the flow graph, times 2^13.
    internal const int F0298 = 2446;
    internal const int F0390 = 3196;
    internal const int F0541 = 4433;
    internal const int F0765 = 6270;
    internal const int F0899 = 7373;
    internal const int F1175 = 9633;
    internal const int F1501 = 12299;
    internal const int F1847 = 15137;
    internal const int F1961 = 16069;
    internal const int F2053 = 16819;
    internal const int F2562 = 20995;
    internal const int F3072 = 25172;

    /// <summary>Shift that ends the first pass, over columns.</summary>
    internal const int ColumnShift = 11;

    /// <summary>Shift that ends the second pass, over rows.</summary>
    internal const int RowShift = 18;

    /// <summary>Transforms 64 dequantized values to 8 rows of 8 samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transform(short* block, byte* output, nint stride)
    {
        var work = stackalloc short[64];
        for (var x = 0; x < 8; x++)
        {
            var from = block + x;
            Pass(
                from[0],
                from[8],
                from[16],
                from[24],
                from[32],
                from[40],
                from[48],
                from[56],
                work + x,
                8,
                ColumnShift
            );
        }

        var line = stackalloc short[8];
        for (var y = 0; y < 8; y++)
        {
            var from = work + (y * 8);
            Pass(from[0], from[1], from[2], from[3], from[4], from[5], from[6], from[7], line, 1, RowShift);
            for (var x = 0; x < 8; x++)
            {
                output[x] = (byte)Math.Clamp(line[x] + 128, 0, 255);
            }

            output += stride;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pass(
        int i0,
        int i1,
        int i2,
        int i3,
        int i4,
        int i5,
        int i6,
        int i7,
        short* to,
        int step,
        int shift
    )
    {
        var round = 1 << (shift - 1);
        var z = (i2 + i6) * F0541;
        var e2 = z - (i6 * F1847);
        var e3 = z + (i2 * F0765);
        var e0 = ((i0 + i4) << 13) + round;
        var e1 = ((i0 - i4) << 13) + round;
        var a0 = e0 + e3;
        var a3 = e0 - e3;
        var a1 = e1 + e2;
        var a2 = e1 - e2;

        var z1 = -(i7 + i1) * F0899;
        var z2 = -(i5 + i3) * F2562;
        // In 16 bits, as the vector form has them; no difference unless the data are damaged.
        var s3 = (short)(i7 + i3);
        var s4 = (short)(i5 + i1);
        var z5 = (s3 + s4) * F1175;
        var z3 = z5 - (s3 * F1961);
        var z4 = z5 - (s4 * F0390);
        var o0 = (i7 * F0298) + z1 + z3;
        var o1 = (i5 * F2053) + z2 + z4;
        var o2 = (i3 * F3072) + z2 + z3;
        var o3 = (i1 * F1501) + z1 + z4;

        to[0] = Saturate((a0 + o3) >> shift);
        to[7 * step] = Saturate((a0 - o3) >> shift);
        to[step] = Saturate((a1 + o2) >> shift);
        to[6 * step] = Saturate((a1 - o2) >> shift);
        to[2 * step] = Saturate((a2 + o1) >> shift);
        to[5 * step] = Saturate((a2 - o1) >> shift);
        to[3 * step] = Saturate((a3 + o0) >> shift);
        to[4 * step] = Saturate((a3 - o0) >> shift);
    }

    /// <summary>Results between the passes are kept in 16 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static short Saturate(int value) => (short)Math.Clamp(value, short.MinValue, short.MaxValue);
}
