using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Matching;

/// <summary>Finds out whether, and why not, a target can be reached.</summary>
internal static class ReachRule
{
    /// <summary>L* by which the darkest dot must be lighter than the target to count as not dark enough. Chosen by us: about what an eye sees.</summary>
    private const double VisibleLightness = 1;

    public static MatchReach Judge(JudgedCatalogue judged, Lab skin, Lab hair, bool within)
    {
        if (hair.L >= skin.L)
        {
            return MatchReach.HairLighterThanSkin;
        }

        if (judged.Candidates.Min(candidate => candidate.Dot.L) > judged.Target.L + VisibleLightness)
        {
            return MatchReach.DarkerThanReachable;
        }

        return within ? MatchReach.Reached : MatchReach.OutOfCatalogue;
    }
}
