using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Segmentation.Network;

/// <summary>Logits to probabilities, eight pixels at a time, the same to the bit on every processor.</summary>
internal static class Softmax
{
    /// <summary>Replaces z by exp(z / temperature) over the sum of all classes.</summary>
    /// <param name="planes">One a class, of one size, a multiple of eight samples.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(Plane<float>[] planes, float temperature)
    {
        var count = planes[0].Samples.Length;
        for (var i = 0; i < count; i += Vector256<float>.Count)
        {
            var top = Vector256.Create<float>(planes[0].Samples[i..]);
            foreach (var plane in planes.AsSpan(1))
            {
                top = Vector256.Max(top, Vector256.Create<float>(plane.Samples[i..]));
            }

            var sum = Vector256<float>.Zero;
            foreach (var plane in planes)
            {
                var samples = plane.Samples[i..];
                var power = Exp((Vector256.Create<float>(samples) - top) / temperature);
                power.CopyTo(samples);
                sum += power;
            }

            foreach (var plane in planes)
            {
                var samples = plane.Samples[i..];
                (Vector256.Create<float>(samples) / sum).CopyTo(samples);
            }
        }
    }

    /// <summary>e to the power of x ≤ 0, relative error below 2e-7; from −87 down, where the result is all but nothing, that of −87.</summary>
    /// <remarks>2ⁿ eʳ with n whole and |r| ≤ ½ ln 2: n goes into the exponent's bits, eʳ is its Taylor series to the seventh power.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Max(x, Vector256.Create(-87f));
        var n = Vector256.Round(x * MathF.Log2(MathF.E));
        // ln 2 in two parts, the first with few enough bits that its products are exact.
        var r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693359375f), x);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(2.12194440e-4f), r);
        var series = Vector256.Create(1 / 5040f);
        foreach (var coefficient in (ReadOnlySpan<float>)[1 / 720f, 1 / 120f, 1 / 24f, 1 / 6f, 1 / 2f, 1, 1])
        {
            series = Vector256.FusedMultiplyAdd(series, r, Vector256.Create(coefficient));
        }

        return series * ((Vector256.ConvertToInt32(n) + Vector256.Create(127)) << 23).AsSingle();
    }
}
