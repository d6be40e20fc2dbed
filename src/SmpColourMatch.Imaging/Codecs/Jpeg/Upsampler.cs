using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Brings a row of a subsampled component to the width and place of the picture's rows.</summary>
/// <remarks>Factors of 2 are interpolated by a triangle (weights 3/4 and 1/4) with libjpeg's alternating rounding; others repeat samples.</remarks>
internal static unsafe class Upsampler
{
    /// <summary>Room that vectors need behind a row's end in every buffer, in samples.</summary>
    public const int Slack = 32;

    /// <summary>Twice as wide. Writes 2 × <paramref name="width"/> samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Wide(byte* row, int width, byte* output)
    {
        output[0] = row[0];
        var x = 1;
        if (Avx2.IsSupported)
        {
            for (; x + 16 < width; x += 16)
            {
                var here = Avx2.ConvertToVector256Int16(row + x);
                var before = Avx2.ConvertToVector256Int16(row + x - 1);
                var after = Avx2.ConvertToVector256Int16(row + x + 1);
                here = here + here + here;
                var even = (here + before + Vector256<short>.One) >> 2;
                var odd = (here + after + Vector256.Create((short)2)) >> 2;
                (even | (odd << 8)).AsByte().Store(output + (2 * x));
            }
        }

        WideFrom(x, row, width, output);
        output[1] = (byte)(((row[0] * 3) + row[Math.Min(1, width - 1)] + 2) >> 2);
    }

    /// <inheritdoc cref="Wide"/>
    public static void WidePortable(byte* row, int width, byte* output) => WideFrom(0, row, width, output);

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

    /// <summary>Both directions at once. Writes 2 × <paramref name="width"/> samples, and up to <see cref="Slack"/> behind them.</summary>
    /// <param name="sums">Room for <paramref name="width"/> values, one before them and <see cref="Slack"/> behind.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WideAndTall(byte* near, byte* far, int width, byte* output, ushort* sums)
    {
        if (!Avx2.IsSupported)
        {
            WideAndTallPortable(near, far, width, output, sums);
            return;
        }

        for (var x = 0; x < width; x += 16)
        {
            var close = Avx2.ConvertToVector256Int16(near + x);
            (close + close + close + Avx2.ConvertToVector256Int16(far + x)).AsUInt16().Store(sums + x);
        }

        sums[-1] = sums[0];
        sums[width] = sums[width - 1];
        for (var x = 0; x < width; x += 16)
        {
            var here = Vector256.Load(sums + x);
            here = here + here + here;
            var even = (here + Vector256.Load(sums + x - 1) + Vector256.Create((ushort)8)) >> 4;
            var odd = (here + Vector256.Load(sums + x + 1) + Vector256.Create((ushort)7)) >> 4;
            (even | (odd << 8)).AsByte().Store(output + (2 * x));
        }
    }

    /// <inheritdoc cref="WideAndTall"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WideAndTallPortable(byte* near, byte* far, int width, byte* output, ushort* sums)
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WideFrom(int start, byte* row, int width, byte* output)
    {
        for (var x = start; x < width; x++)
        {
            var here = row[x] * 3;
            output[2 * x] = (byte)((here + row[Math.Max(x - 1, 0)] + 1) >> 2);
            output[(2 * x) + 1] = (byte)((here + row[Math.Min(x + 1, width - 1)] + 2) >> 2);
        }
    }
}
