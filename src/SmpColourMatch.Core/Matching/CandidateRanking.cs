using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Matching;

/// <summary>Which candidate is better.</summary>
/// <remarks>
/// Those not too dark first, nearest first; of two within <see cref="Alike"/> of one another the lighter wins, since too light is topped up
/// in the next session and too dark needs a laser. If all are too dark, the lightest is the safest and wins.
/// </remarks>
internal static class CandidateRanking
{
    /// <summary>Scores nearer than this count as equal. Chosen by us: below what an instrument repeats; larger leans further to light.</summary>
    public const double Alike = 0.1;

    public static MatchCandidate Judge(int ladder, int rung, DilutionLadder rungs, Lab target, double tolerance)
    {
        var dot = rungs.Dots[rung];
        return Judge(ladder, rung, rungs.Parts[rung], dot, target, tolerance);
    }

    public static MatchCandidate Judge(int ladder, int rung, double parts, Lab dot, Lab target, double tolerance)
    {
        var darkness = MatchScore.Darkness(dot, target);
        return new MatchCandidate(ladder, rung, parts, dot, MatchScore.Of(dot, target, darkness), darkness > tolerance);
    }

    /// <summary>The best of some; the order in which they come does not matter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static MatchCandidate Best(ReadOnlySpan<MatchCandidate> candidates)
    {
        // "Alike" is not transitive, so measure it from the nearest, not from one neighbour to the next.
        var nearest = candidates[0];
        foreach (ref readonly var candidate in candidates)
        {
            if (candidate.TooDark == nearest.TooDark ? candidate.Score < nearest.Score : nearest.TooDark)
            {
                nearest = candidate;
            }
        }

        var best = nearest;
        foreach (ref readonly var candidate in candidates)
        {
            if (candidate.TooDark == nearest.TooDark && IsEligible(candidate, nearest) && candidate.Dot.L > best.Dot.L)
            {
                best = candidate;
            }
        }

        return best;
    }

    private static bool IsEligible(in MatchCandidate candidate, in MatchCandidate nearest) =>
        candidate.TooDark || candidate.Score <= nearest.Score + Alike;
}
