using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Measurement;

/// <summary>The centre of a region's colour, by the robust statistics of practice.md, and how well the region fixes it.</summary>
/// <param name="Lab">Centre.</param>
/// <param name="Sd">Standard deviation of the centre over resampled tiles; calibration is not in it.</param>
/// <param name="Samples">Samples that were left after trimming.</param>
internal sealed record RobustCentre(Lab Lab, LabSd Sd, int Samples)
{
    /// <summary>A tile speaks with at least this many samples (of about 400): a median of fewer is noise.</summary>
    public const int LeastSamplesOfTile = 16;

    /// <summary>Fewer tiles than this give no centre: two could both lie on a wall.</summary>
    private const int LeastTiles = 3;

    /// <summary>Resamplings of the tiles. 200 fix a standard deviation to 5 %.</summary>
    private const int Resamplings = 200;

    private const ulong Seed = 20261120;

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
        if (kept.Length < LeastTiles * LeastSamplesOfTile)
        {
            return null;
        }

        kept = ChromaInliers(samples, kept);
        var tiles = TileColour.Medians(samples, kept, LeastSamplesOfTile);
        if (tiles.Count < LeastTiles)
        {
            return null;
        }

        var all = new int[tiles.Count];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = i;
        }

        var centre = Centre(tiles, all, rule);
        return new RobustCentre(centre, Bootstrap(tiles, rule), kept.Length);
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
        span.Sort();
        var low = Quantile.OfSorted(span, rule.Darkest);
        var high = Quantile.OfSorted(span, 1 - rule.Brightest);
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
        var sorted = new float[indexes.Length];
        for (var k = 0; k < sorted.Length; k++)
        {
            sorted[k] = values[indexes[k]];
        }

        Array.Sort(sorted);
        var median = Quantile.OfSorted(sorted, 0.5);
        for (var k = 0; k < sorted.Length; k++)
        {
            sorted[k] = Math.Abs(sorted[k] - median);
        }

        Array.Sort(sorted);
        return (median, Math.Max(Quantile.OfSorted(sorted, 0.5), LeastDeviation));
    }

    /// <summary>Median colour of the tiles between the rule's quantiles of lightness.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Lab Centre(IReadOnlyList<TileColour> tiles, int[] chosen, TrimRule rule)
    {
        var lightness = new float[chosen.Length];
        var order = new int[chosen.Length];
        for (var k = 0; k < chosen.Length; k++)
        {
            lightness[k] = tiles[chosen[k]].L;
            order[k] = chosen[k];
        }

        Array.Sort(lightness, order);
        var first = Math.Min((int)(rule.TileLow * order.Length), order.Length - 1);
        var last = Math.Max(first + 1, (int)Math.Ceiling(rule.TileHigh * order.Length));
        var (l, a, b) = (new float[last - first], new float[last - first], new float[last - first]);
        for (var k = first; k < last; k++)
        {
            (l[k - first], a[k - first], b[k - first]) = (tiles[order[k]].L, tiles[order[k]].A, tiles[order[k]].B);
        }

        Array.Sort(l);
        Array.Sort(a);
        Array.Sort(b);
        return new Lab(Quantile.OfSorted(l, 0.5), Quantile.OfSorted(a, 0.5), Quantile.OfSorted(b, 0.5));
    }

    private static LabSd Bootstrap(IReadOnlyList<TileColour> tiles, TrimRule rule)
    {
        var random = new SplitMix64(Seed);
        var chosen = new int[tiles.Count];
        Lab sum = default;
        double squareL = 0;
        double squareA = 0;
        double squareB = 0;
        for (var i = 0; i < Resamplings; i++)
        {
            for (var k = 0; k < chosen.Length; k++)
            {
                chosen[k] = random.Below(tiles.Count);
            }

            var centre = Centre(tiles, chosen, rule);
            sum += centre;
            squareL += centre.L * centre.L;
            squareA += centre.A * centre.A;
            squareB += centre.B * centre.B;
        }

        return new LabSd(Deviation(squareL, sum.L), Deviation(squareA, sum.A), Deviation(squareB, sum.B));
    }

    private static double Deviation(double squares, double sum)
    {
        var mean = sum / Resamplings;
        return Math.Sqrt(Math.Max(0, (squares / Resamplings) - (mean * mean)));
    }
}
