using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Matching;

/// <summary>Sends the doubt of skin and hair through the matching, by fixed draws.</summary>
internal static class DoubtPropagation
{
    /// <summary>The interval holds the middle 95 % of the draws.</summary>
    private const double Tail = 0.025;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static DilutionDoubt[] Run(
        IReadOnlyList<DilutionLadder> ladders,
        SkinFit fit,
        DotModel centre,
        SkinColour skin,
        HairColour hair,
        MatchingOptions options
    )
    {
        var neighbourhood = new SkinNeighbourhood(fit, skin.Sd, centre);
        var curves = new DotCurve[ladders.Count];
        var rungs = new double[ladders.Count][];
        var best = new double[ladders.Count][];
        var wins = new int[ladders.Count][];
        for (var p = 0; p < curves.Length; p++)
        {
            curves[p] = new DotCurve(ladders[p].Ink, neighbourhood, options.Day);
            rungs[p] = Array.ConvertAll(ladders[p].Parts, parts => Math.Log(1 + parts));
            best[p] = new double[StandardDraws.Count];
            wins[p] = new int[rungs[p].Length];
        }

        var doubt = new MeasurementDoubt(skin, hair, options.SharedSd);
        var normals = StandardDraws.All();
        var candidates = new MatchCandidate[2 * curves.Length];
        Span<double> weights = stackalloc double[SkinNeighbourhood.Nodes];
        for (var draw = 0; draw < StandardDraws.Count; draw++)
        {
            var normal = normals.Slice(draw * StandardDraws.Dimensions, StandardDraws.Dimensions);
            var (trueSkin, trueHair) = doubt.Draw(normal);
            var target = RemovedLight.Target(trueSkin, trueHair);
            var tolerance = MatchTolerance.On(trueSkin);
            neighbourhood.Weigh(trueSkin, weights);
            var count = 0;
            for (var p = 0; p < curves.Length; p++)
            {
                var curve = curves[p];
                curve.SetSkin(weights);

                // An ink stronger by e^s acts as if diluted less: its dot at u is the usual one at u − s.
                var stronger = ladders[p].Ink.LogStrengthSd * normal[^1];
                var nearest = Math.Clamp(curve.Nearest(target, tolerance) + stronger, curve.First, curve.Last);
                best[p][draw] = Math.Exp(nearest) - 1;
                var above = RungAbove(rungs[p], nearest);
                for (var rung = Math.Max(0, above - 1); rung <= above; rung++)
                {
                    var dot = curve.At(rungs[p][rung] - stronger);
                    candidates[count++] = CandidateRanking.Judge(
                        p,
                        rung,
                        ladders[p].Parts[rung],
                        dot,
                        target,
                        tolerance
                    );
                }
            }

            var winner = CandidateRanking.Best(candidates.AsSpan(0, count));
            wins[winner.Ladder][winner.Rung]++;
        }

        var doubts = new DilutionDoubt[curves.Length];
        for (var p = 0; p < doubts.Length; p++)
        {
            Array.Sort(best[p]);
            doubts[p] = new DilutionDoubt(
                Quantile(best[p], Tail),
                Quantile(best[p], 1 - Tail),
                Array.ConvertAll(wins[p], count => (double)count / StandardDraws.Count)
            );
        }

        return doubts;
    }

    /// <summary>Index of the first rung at or beyond u; the last when there is none.</summary>
    private static int RungAbove(double[] rungs, double u)
    {
        var found = Array.BinarySearch(rungs, u);
        return Math.Min(found >= 0 ? found : ~found, rungs.Length - 1);
    }

    /// <summary>Of sorted values, with straight lines between them (Hyndman and Fan 1996, type 7).</summary>
    private static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
