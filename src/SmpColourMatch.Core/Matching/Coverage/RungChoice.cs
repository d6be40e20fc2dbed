using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>The rung of one ladder that <see cref="CandidateRanking"/> would choose, found without judging all of them.</summary>
/// <param name="Rung">Index; −1 when every rung is too dark.</param>
/// <param name="Score">See <see cref="MatchScore"/>.</param>
internal readonly record struct RungChoice(int Rung, double Score)
{
    private static readonly RungChoice None = new(-1, double.PositiveInfinity);

    /// <summary>
    /// A ladder grows lighter rung by rung, so those that are not too dark begin at one rung; and the lightness part of the score alone
    /// is a lower bound, which ends the search once it exceeds the best.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static RungChoice Best(ReadOnlySpan<Lab> dots, Lab target, double tolerance)
    {
        var (low, high) = (0, dots.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (MatchScore.Darkness(dots[middle], target) > tolerance)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        var nearest = None;
        var chosen = None;
        for (var rung = low; rung < dots.Length; rung++)
        {
            var darkness = MatchScore.Darkness(dots[rung], target);
            if (darkness < 0 && MatchScore.LightnessPart(-darkness) > nearest.Score + CandidateRanking.Alike)
            {
                break;
            }

            var score = MatchScore.Of(dots[rung], target);
            if (score < nearest.Score)
            {
                nearest = new RungChoice(rung, score);
                chosen = chosen.Rung < 0 || chosen.Score > score + CandidateRanking.Alike ? nearest : chosen;
            }

            if (score <= nearest.Score + CandidateRanking.Alike)
            {
                chosen = new RungChoice(rung, score);
            }
        }

        return chosen;
    }
}
