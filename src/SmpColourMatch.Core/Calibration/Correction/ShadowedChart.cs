using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>
/// A shadow whose edge crosses the chart: patches beyond a straight line are darker than the rest by one factor, which neither a tone curve
/// nor light that falls off evenly explains. The correction is fitted to the side with more patches, and brought to the light of the lit
/// side, since the head stands in the light.
/// </summary>
internal static class ShadowedChart
{
    /// <summary>Directions of the edge that are tried, over the full turn.</summary>
    private const int Directions = 24;

    /// <summary>Patches whose middle is nearer than this to the edge, in patches, lie across it and count for neither side.</summary>
    private const double Across = 0.45;

    /// <summary>So many of the likeliest edges are tried by a fit of their own. Chosen by us: the true edge is among the first few; each costs one fit.</summary>
    private const int Tries = 8;

    /// <summary>A shadow takes at least this share of the light, and no more than leaves <see cref="DarkestShare"/>. Less is told by the fit's own slope.</summary>
    private const double LightestShare = 0.88;

    private const double DarkestShare = 0.1;

    /// <summary>Fewer patches on a side are no shadow's edge but dirt or glare. Chosen by us.</summary>
    private const int LeastAside = 3;

    /// <summary>Patches that the fitted side must have, greys among them: a choice was made among edges, so more than <see cref="ChartCorrector.LeastPatches"/>.</summary>
    private const int LeastFitted = 9;

    private const int LeastGreys = 1;

    /// <summary>The spread of the patches about two levels of light must fall to this share of that about an even slope. Chosen by us: noise alone leaves 0.8 for the best of many edges.</summary>
    private const double MostSpread = 0.6;

    /// <summary>Relative spread of light on the patches below which nothing is looked for: a good chart's.</summary>
    private const double UsualSpread = 0.06;

    /// <summary>The reading without the side that is not fitted, and the correction to the lit side's light; null where no shadow crosses the chart.</summary>
    /// <param name="reading">24 patches in order.</param>
    /// <param name="reference">Reflectances of the chart's patches.</param>
    /// <param name="whole">The fit to all of them.</param>
    public static (ChartReading Fitted, ChartCorrection Correction)? Find(
        ChartReading reading,
        IReadOnlyList<Spectrum> reference,
        ChartCorrection whole
    )
    {
        // Where most of the chart lies in shade it is the lit patches that are not what the rest foretells.
        reading = WithStrays(reading);
        var used = reading.Patches.Where(patch => patch.State == PatchState.Used).ToList();
        var truth = reference.Select(patch => Illuminant.D65.ToXyz(patch).Y).ToArray();
        var levels = Levels(used, truth, whole);
        var before = SpreadAboutSlope(levels);
        if (before < UsualSpread)
        {
            return null;
        }

        (ChartReading, ChartCorrection)? best = null;
        var least = MostSpread * before;
        foreach (
            var (aside, across) in Edges(used).OrderBy(edge => Spread(Beside(levels, edge), edge.Aside)).Take(Tries)
        )
        {
            var fitted = Without(reading, [.. aside, .. across]);
            if (ChartCorrector.Fit(fitted, reference) is not { } fit)
            {
                continue;
            }

            var refitted = Beside(Levels(used, truth, fit), (aside, across));
            var spread = Spread(refitted, aside);
            var ratio = Math.Exp(
                Middle(refitted.Where(level => aside.Contains(level.Index)))
                    - Middle(refitted.Where(level => !aside.Contains(level.Index)))
            );
            if (spread < least && Math.Min(ratio, 1 / ratio) is > DarkestShare and < LightestShare)
            {
                least = spread;
                best = (fitted, ratio > 1 ? fit.InLightOf(ratio, spread / Math.Sqrt(aside.Count)) : fit);
            }
        }

        return best;
    }

    /// <summary>ln of each patch's corrected light over its true one.</summary>
    private static List<(int Index, double Log)> Levels(
        List<PatchReading> used,
        double[] truth,
        ChartCorrection correction
    ) =>
        used.ConvertAll(patch =>
            (
                patch.Index,
                Math.Log(Math.Max(correction.Correct(patch.Mean).ToXyz().Y, 1e-3) / Math.Max(truth[patch.Index], 1e-3))
            )
        );

    private static List<(int Index, double Log)> Beside(
        List<(int Index, double Log)> levels,
        (HashSet<int> Aside, HashSet<int> Across) edge
    ) => levels.FindAll(level => !edge.Across.Contains(level.Index));

    /// <summary>Root mean square about the means of the two sides.</summary>
    private static double Spread(List<(int Index, double Log)> levels, HashSet<int> shaded)
    {
        var (sum, squares) = (new double[2], 0.0);
        var counts = new int[2];
        foreach (var (index, log) in levels)
        {
            var side = shaded.Contains(index) ? 1 : 0;
            sum[side] += log;
            squares += log * log;
            counts[side]++;
        }

        for (var side = 0; side < 2; side++)
        {
            squares -= counts[side] == 0 ? 0 : sum[side] * sum[side] / counts[side];
        }

        return Math.Sqrt(Math.Max(squares, 0) / levels.Count);
    }

    /// <summary>Root mean square about the plane over column and row that fits best: light that falls off evenly is no shadow.</summary>
    private static double SpreadAboutSlope(List<(int Index, double Log)> levels)
    {
        const int terms = 3;
        var normal = new double[terms * terms];
        var solution = new double[terms];
        foreach (var (index, log) in levels)
        {
            double[] row = [1, index % ClassicChart.Columns, index / ClassicChart.Columns];
            for (var i = 0; i < terms; i++)
            {
                solution[i] += row[i] * log;
                for (var j = 0; j < terms; j++)
                {
                    normal[(i * terms) + j] += row[i] * row[j];
                }
            }
        }

        new SymmetricSystem(normal, terms).Solve(solution);
        var squares = levels.Sum(level =>
        {
            var (column, row) = (level.Index % ClassicChart.Columns, level.Index / ClassicChart.Columns);
            var rest = level.Log - (solution[0] + (solution[1] * column) + (solution[2] * row));
            return rest * rest;
        });
        return Math.Sqrt(squares / levels.Count);
    }

    private static double Middle(IEnumerable<(int Index, double Log)> levels)
    {
        var sorted = levels.Select(level => level.Log).Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>Each way in which a straight line parts the patches: the side that is not to be fitted, which has fewer of them.</summary>
    private static List<(HashSet<int> Aside, HashSet<int> Across)> Edges(List<PatchReading> used)
    {
        var edges = new List<(HashSet<int>, HashSet<int>)>();
        var known = new HashSet<uint>();
        for (var direction = 0; direction < Directions; direction++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * (direction + 0.25) / Directions);
            var along = used.OrderBy(Along).ToList();
            for (var count = LeastAside; count <= used.Count - LeastFitted; count++)
            {
                var edge = (Along(along[count - 1]) + Along(along[count])) / 2;
                var across = along.Where(patch => Math.Abs(Along(patch) - edge) < Across).ToList();
                var aside = along.Take(count).Except(across).Select(patch => patch.Index).ToHashSet();
                var fitted = along.Skip(count).Except(across).ToList();
                var bits = fitted.Aggregate(0u, (all, patch) => all | (1u << patch.Index));
                if (
                    aside.Count >= LeastAside
                    && fitted.Count >= LeastFitted
                    && fitted.Count(patch => patch.Row == ClassicChart.Rows - 1) >= LeastGreys
                    && known.Add(bits)
                )
                {
                    edges.Add((aside, [.. across.Select(patch => patch.Index)]));
                }
            }

            double Along(PatchReading patch) => (patch.Column * cos) + (patch.Row * sin);
        }

        return edges;
    }

    private static ChartReading WithStrays(ChartReading reading) =>
        reading with
        {
            Patches =
            [
                .. reading.Patches.Select(patch =>
                    patch.State == PatchState.Astray ? patch with { State = PatchState.Used } : patch
                ),
            ],
        };

    private static ChartReading Without(ChartReading reading, HashSet<int> aside) =>
        reading with
        {
            Patches =
            [
                .. reading.Patches.Select(patch =>
                    aside.Contains(patch.Index) ? patch with { State = PatchState.Shaded } : patch
                ),
            ],
        };
}
