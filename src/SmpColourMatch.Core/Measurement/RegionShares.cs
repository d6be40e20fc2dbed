using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Core.Measurement;

/// <summary>How much of a photo each region covers, 0–1.</summary>
internal readonly record struct RegionShares(double Skin, double Hair, double Stubble)
{
    /// <summary>Pixels less sure than this (0–255: a probability of ½) are not counted: in a photo without a head they would be guesses.</summary>
    private const byte LeastConfidence = 128;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static RegionShares Of(RegionMap map)
    {
        Span<int> counts = stackalloc int[4];
        counts.Clear();
        ReadOnlySpan<byte> regions = map.Regions.Samples;
        ReadOnlySpan<byte> confidence = map.Confidence.Samples;
        var i = 0;
        for (; i <= regions.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
        {
            var found = Vector256.Create(regions[i..]);
            var sure = Vector256.GreaterThanOrEqual(
                Vector256.Create(confidence[i..]),
                Vector256.Create(LeastConfidence)
            );
            for (var region = 1; region < counts.Length; region++)
            {
                var marks = Vector256.Equals(found, Vector256.Create((byte)region)) & sure;
                counts[region] += BitOperations.PopCount(marks.ExtractMostSignificantBits());
            }
        }

        for (; i < regions.Length; i++)
        {
            counts[regions[i] & 3] += confidence[i] >= LeastConfidence ? 1 : 0;
        }

        double total = regions.Length;
        return new RegionShares(counts[1] / total, counts[2] / total, counts[3] / total);
    }
}
