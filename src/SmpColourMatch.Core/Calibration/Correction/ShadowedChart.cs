using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>
/// A shadow whose edge crosses the chart: patches beyond a straight line are darker than the rest by one factor, which neither a tone curve
/// nor light that falls off evenly explains. Edges are tried with that factor among the fit's unknowns, and the likeliest is taken where it is likelier
/// than none (<see cref="FitEvidence"/>). The correction is brought to the light of the lit side, since the head stands in the light.
/// </summary>
internal static class ShadowedChart
{
    /// <summary>Directions of the edge that are tried, over half a turn: the rest are the same edges from the other side.</summary>
    private const int Directions = 12;

    /// <summary>Patches whose middle is nearer than this to the edge, in patches, lie across it and count for neither side.</summary>
    private const double Across = 0.45;

    /// <summary>So many of the edges that part the patches best by their light are tried by a short fit each, of these rounds. Chosen by us: the true edge is among them; each costs a millisecond.</summary>
    private const int FirstTries = 40;

    private const int FirstRounds = 5;

    /// <summary>So many of the likeliest of those are fitted to the end.</summary>
    private const int LastTries = 4;

    /// <summary>A shadow takes at least this share of the light, and no more than leaves <see cref="DarkestShare"/>. Less is told by the fit's own slope.</summary>
    private const double LightestShare = 0.88;

    private const double DarkestShare = 0.1;

    /// <summary>Fewer patches on a side are no shadow's edge but dirt or glare. Chosen by us.</summary>
    private const int LeastAside = 3;

    /// <summary>
    /// Relative spread of light on the patches below which nothing is looked for. Chosen by us: every rendered shadow spreads it more, a third of the charts without one too, which costs them
    /// the time of the tries.
    /// </summary>
    private const double UsualSpread = 0.05;

    /// <summary>By how much ln of the evidence must rise. Chosen by us: an edge is one of a hundred, a shadow rare; of rendered charts without one 3 in 373 get past it, of 88 shadows none is missed.</summary>
    private const double LeastGain = 12;

    /// <summary>The reading without what lies across the edge, the patches in the shadow, and the correction to the lit side's light; null where no shadow crosses the chart.</summary>
    /// <param name="reading">24 patches in order.</param>
    /// <param name="reference">Reflectances of the chart's patches.</param>
    /// <param name="whole">The correction without a shadow.</param>
    public static Shadowed? Find(ChartReading reading, IReadOnlyList<Spectrum> reference, ChartCorrection whole)
    {
        // Where most of the chart lies in shade it is the lit patches that are not what the rest foretells.
        reading = reading.WithStrays();
        var used = reading.Patches.Where(patch => patch.State == PatchState.Used).ToList();
        var truth = reference.Select(patch => Illuminant.D65.ToXyz(patch).Y).ToArray();
        var levels = Levels(used, truth, whole);
        if (SpreadAboutSlope(levels) < UsualSpread)
        {
            return null;
        }

        var plain = new ChartFit(new SeenSpectra(reference), reading);
        var likeliest = Edges(used)
            .OrderBy(edge => Spread(levels, edge))
            .Take(FirstTries)
            .OrderByDescending(edge => Evidence(Fit(plain, reading, edge, FirstRounds), edge))
            .Take(LastTries)
            .Select(edge => (Edge: edge, Fit: Fit(plain, reading, edge, ChartFit.Rounds)))
            .ToList();
        if (likeliest.Count == 0)
        {
            return null;
        }

        var (edge, fit) = likeliest.MaxBy(one => Evidence(one.Fit, one.Edge));
        if (Evidence(fit, edge) < FitEvidence.Log(plain, 0) + LeastGain)
        {
            return null;
        }

        var ratio = Math.Exp(FitPriors.Shadow * fit.Theta[FitLayout.Shadow]);
        if (Math.Min(ratio, 1 / ratio) is not (> DarkestShare and < LightestShare))
        {
            return null;
        }

        var fitted = Without(reading, edge.Across);
        var correction = ChartCorrector.Of(fit, fitted, reference);
        var isAsideLit = ratio > 1;
        return new Shadowed(
            fitted,
            [
                .. used.Select(patch => patch.Index)
                    .Where(patch => fit.Aside.Contains(patch) != isAsideLit && !edge.Across.Contains(patch)),
            ],
            isAsideLit
                ? correction.InLightOf(ratio, FitPriors.Shadow * fit.Normal.InverseRoot(FitLayout.Shadow))
                : correction
        );
    }

    private static ChartFit Fit(ChartFit plain, ChartReading reading, Edge edge, int rounds) =>
        new(plain, Without(reading, edge.Across), edge.Aside, rounds);

    private static double Evidence(ChartFit fit, Edge edge) => FitEvidence.Log(fit, edge.Across.Count);

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

    /// <summary>Root mean square about the means of an edge's two sides.</summary>
    private static double Spread(List<(int Index, double Log)> levels, Edge edge)
    {
        var (sums, counts) = (new double[2], new int[2]);
        var squares = 0.0;
        foreach (var (index, log) in levels.Where(level => !edge.Across.Contains(level.Index)))
        {
            var side = edge.Aside.Contains(index) ? 1 : 0;
            sums[side] += log;
            squares += log * log;
            counts[side]++;
        }

        var rest = squares - (sums[0] * sums[0] / counts[0]) - (sums[1] * sums[1] / counts[1]);
        return Math.Sqrt(Math.Max(rest, 0) / (counts[0] + counts[1]));
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

    /// <summary>Each way in which a straight line parts the patches.</summary>
    private static List<Edge> Edges(List<PatchReading> used)
    {
        var edges = new List<Edge>();
        var known = new HashSet<Edge>();
        for (var direction = 0; direction < Directions; direction++)
        {
            var (sin, cos) = Math.SinCos(Math.PI * (direction + 0.25) / Directions);
            var along = used.OrderBy(Along).ToList();
            for (var count = LeastAside; count <= used.Count - LeastAside; count++)
            {
                var place = (Along(along[count - 1]) + Along(along[count])) / 2;
                var across = along.Where(patch => Math.Abs(Along(patch) - place) < Across).ToList();
                var edge = new Edge(
                    PatchSet.Of(along.Take(count).Except(across).Select(patch => patch.Index)),
                    PatchSet.Of(across.Select(patch => patch.Index))
                );
                var beyond = used.Count - edge.Aside.Count - edge.Across.Count;
                if (edge.Aside.Count >= LeastAside && beyond >= LeastAside && known.Add(edge))
                {
                    edges.Add(edge);
                }
            }

            double Along(PatchReading patch) => (patch.Column * cos) + (patch.Row * sin);
        }

        return edges;
    }

    private static ChartReading Without(ChartReading reading, PatchSet aside) =>
        reading with
        {
            Patches =
            [
                .. reading.Patches.Select(patch =>
                    aside.Contains(patch.Index) ? patch with { State = PatchState.Shaded } : patch
                ),
            ],
        };

    /// <summary>A straight line over the chart.</summary>
    /// <param name="Aside">The patches on one side of it.</param>
    /// <param name="Across">Those on it.</param>
    private readonly record struct Edge(PatchSet Aside, PatchSet Across);
}
