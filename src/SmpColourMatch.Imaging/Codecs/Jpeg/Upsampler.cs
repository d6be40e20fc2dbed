using System.Runtime.CompilerServices;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Brings a row of a subsampled component to the width and place of the picture's rows.</summary>
/// <remarks>Factors of 2 are interpolated by a triangle (weights 3/4 and 1/4) with libjpeg's alternating rounding; others repeat samples.</remarks>
internal static unsafe class Upsampler
{
    /// <summary>Twice as wide. Writes 2 × <paramref name="width"/> samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Wide(byte* row, int width, byte* output)
    {
        for (var x = 0; x < width; x++)
        {
            var here = row[x] * 3;
            output[2 * x] = (byte)((here + row[Math.Max(x - 1, 0)] + 1) >> 2);
            output[(2 * x) + 1] = (byte)((here + row[Math.Min(x + 1, width - 1)] + 2) >> 2);
        }
    }

    /// <summary>One of the two rows between <paramref name="near"/> and <paramref name="far"/>, not widened.</summary>
    /// <param name="round">1 for the upper of the two rows, 2 for the lower.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Tall(byte* near, byte* far, int width, byte* output, int round)
    {
        for (var x = 0; x < width; x++)
        {
            output[x] = (byte)(((near[x] * 3) + far[x] + round) >> 2);
        }
    }

    /// <summary>Both directions at once. Writes 2 × <paramref name="width"/> samples.</summary>
    /// <param name="sums">Room for <paramref name="width"/> values.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WideAndTall(byte* near, byte* far, int width, byte* output, ushort* sums)
    {
        for (var x = 0; x < width; x++)
        {
            sums[x] = (ushort)((near[x] * 3) + far[x]);
        }

        for (var x = 0; x < width; x++)
        {
            var here = sums[x] * 3;
            output[2 * x] = (byte)((here + sums[Math.Max(x - 1, 0)] + 8) >> 4);
            output[(2 * x) + 1] = (byte)((here + sums[Math.Min(x + 1, width - 1)] + 7) >> 4);
        }
    }

    /// <summary>Repeats samples for any ratio: output x shows sample ⌊x · numerator / denominator⌋.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Repeat(byte* row, int width, byte* output, int outputWidth, int numerator, int denominator)
    {
        for (var x = 0; x < outputWidth; x++)
        {
            output[x] = row[Math.Min((int)((long)x * numerator / denominator), width - 1)];
        }
    }
}
