using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Matching;

/// <summary>
/// The dots to try, lightest first: a visible step lighter, the best, a visible step darker. A step is the first dilution of the best
/// pigment whose dot differs by <see cref="Step"/>; where its range ends before, its end; where there is none, another pigment's dot
/// that comes nearest to such a step. A side on which the catalogue has nothing is left out.
/// </summary>
internal static class PatchTestPlan
{
    /// <summary>CIEDE2000 between neighbouring patches. Chosen by us within optics.md's "acceptable" 1.8–3.1 and "perceptible" 0.6–1.8: told apart at a glance, near enough to be worth a try.</summary>
    private const double Step = 1.75;

    /// <summary>Less than this is no step at all.</summary>
    private const double Least = 0.5;

    public static IReadOnlyList<PatchTestStep> Choose(JudgedCatalogue judged)
    {
        var steps = new List<PatchTestStep>(3);
        if (Neighbour(judged, lighter: true) is { } lighter)
        {
            steps.Add(new PatchTestStep(PatchTestRole.Lighter, judged.Describe(lighter)));
        }

        steps.Add(new PatchTestStep(PatchTestRole.Best, judged.Describe(judged.Best)));
        if (Neighbour(judged, lighter: false) is { } darker)
        {
            steps.Add(new PatchTestStep(PatchTestRole.Darker, judged.Describe(darker)));
        }

        return steps;
    }

    private static MatchCandidate? Neighbour(JudgedCatalogue judged, bool lighter)
    {
        var best = judged.Best;
        MatchCandidate? end = null;
        var own = judged.OfLadder(best.Ladder);
        foreach (
            var candidate in lighter
                ? own.Where(candidate => candidate.Rung > best.Rung)
                : own.Where(candidate => candidate.Rung < best.Rung).Reverse()
        )
        {
            end = candidate;
            if (DeltaE00.Between(candidate.Dot, best.Dot) >= Step)
            {
                return candidate;
            }
        }

        return end is { } found && DeltaE00.Between(found.Dot, best.Dot) >= Least
            ? end
            : OfOthers(judged, lighter) ?? end;
    }

    private static MatchCandidate? OfOthers(JudgedCatalogue judged, bool lighter)
    {
        var best = judged.Best;
        MatchCandidate? nearest = null;
        var nearestMiss = double.PositiveInfinity;
        foreach (var candidate in judged.Candidates)
        {
            var side = lighter ? candidate.Dot.L - best.Dot.L : best.Dot.L - candidate.Dot.L;
            var miss = Math.Abs(DeltaE00.Between(candidate.Dot, best.Dot) - Step);
            if (candidate.Ladder != best.Ladder && side >= Least && miss < nearestMiss)
            {
                (nearest, nearestMiss) = (candidate, miss);
            }
        }

        return nearest;
    }
}
