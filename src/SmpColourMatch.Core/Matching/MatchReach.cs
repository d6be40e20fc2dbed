namespace SmpColourMatch.Core.Matching;

/// <summary>Whether the target can be reached at all, and if not, why.</summary>
internal enum MatchReach
{
    Reached,

    /// <summary>The hair is as light as the skin or lighter; ink only darkens.</summary>
    HairLighterThanSkin,

    /// <summary>The target is darker than the strongest ink heals.</summary>
    DarkerThanReachable,

    /// <summary>Neither; these pigments just do not have it.</summary>
    OutOfCatalogue,
}
