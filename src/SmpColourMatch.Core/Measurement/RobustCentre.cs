using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Core.Measurement;

/// <summary>The centre of a region's colour, by the robust statistics of practice.md, and how well the region fixes it.</summary>
/// <param name="Lab">Centre.</param>
/// <param name="Sd">Standard deviation of the centre over resampled tiles; calibration is not in it.</param>
/// <param name="Samples">Samples that were left after trimming.</param>
internal sealed record RobustCentre(Lab Lab, LabSd Sd, int Samples)
{
    /// <summary>Fewer tiles than this give no centre: two could both lie on a wall.</summary>
    private const int LeastTiles = 3;

    /// <summary>Inliers lie within this many median absolute deviations of the median in a* and b* (practice.md).</summary>
    private const float ChromaDeviations = 3;

    /// <summary>Least median absolute deviation in a* and b*, so that a flat picture keeps its pixels: half a code value of noise.</summary>
    private const float LeastDeviation = 0.5f;

    /// <summary>Null when too few pixels or tiles are left.</summary>
    /// <param name="samples">The region's pixels.</param>
    /// <param name="wanted">Which of them take part, or null for all.</param>
    /// <param name="rule">What is left out.</param>
    public static RobustCentre? Of(SampledPixels samples, bool[]? wanted, TrimRule rule)
    {
        var kept = Trim(samples, wanted, rule);
        if (kept.Length < LeastTiles * samples.LeastOfTile)
        {
            return null;
        }

        kept = ChromaInliers(samples, kept);
        var tiles = TileColour.Medians(samples, kept, samples.LeastOfTile);
        if (tiles.Count < LeastTiles)
        {
            return null;
        }

        var centres = new TileCentres(tiles, rule);
        return new RobustCentre(centres.OfAll(), centres.Spread(), kept.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] Trim(SampledPixels samples, bool[]? wanted, TrimRule rule)
    {
        var indexes = new int[samples.Count];
        var lightness = new float[samples.Count];
        var count = 0;
        for (var i = 0; i < samples.Count; i++)
        {
            if (wanted is null || wanted[i])
            {
                indexes[count] = i;
                lightness[count++] = samples.L[i];
            }
        }

        if (count == 0)
        {
            return [];
        }

        var span = lightness.AsSpan(0, count);
        var low = Quantile.Of(span, rule.Darkest);
        var high = Quantile.Of(span, 1 - rule.Brightest);
        var kept = 0;
        for (var k = 0; k < count; k++)
        {
            var value = samples.L[indexes[k]];
            if (value >= low && value <= high)
            {
                indexes[kept++] = indexes[k];
            }
        }

        return indexes[..kept];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] ChromaInliers(SampledPixels samples, int[] indexes)
    {
        var (centreA, deviationA) = MedianAndDeviation(samples.A, indexes);
        var (centreB, deviationB) = MedianAndDeviation(samples.B, indexes);
        var kept = new int[indexes.Length];
        var count = 0;
        foreach (var i in indexes)
        {
            var a = Math.Abs(samples.A[i] - centreA) / deviationA;
            var b = Math.Abs(samples.B[i] - centreB) / deviationB;
            if (a <= ChromaDeviations && b <= ChromaDeviations)
            {
                kept[count++] = i;
            }
        }

        return kept[..count];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (float Median, float Deviation) MedianAndDeviation(float[] values, int[] indexes)
    {
        var chosen = new float[indexes.Length];
        for (var k = 0; k < chosen.Length; k++)
        {
            chosen[k] = values[indexes[k]];
        }

        var median = Quantile.Of(chosen, 0.5);
        for (var k = 0; k < chosen.Length; k++)
        {
            chosen[k] = Math.Abs(chosen[k] - median);
        }

        return (median, Math.Max(Quantile.Of(chosen, 0.5), LeastDeviation));
    }
}
