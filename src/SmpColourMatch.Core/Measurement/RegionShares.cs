using System.Runtime.CompilerServices;
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
        var regions = map.Regions.Samples;
        var confidence = map.Confidence.Samples;
        for (var i = 0; i < regions.Length; i++)
        {
            counts[regions[i] & 3] += confidence[i] >= LeastConfidence ? 1 : 0;
        }

        double total = regions.Length;
        return new RegionShares(counts[1] / total, counts[2] / total, counts[3] / total);
    }
}
