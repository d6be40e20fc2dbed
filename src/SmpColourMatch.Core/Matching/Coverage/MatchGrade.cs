namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>How near the best healed dot comes to its target (optics.md, thresholds), whatever the reason.</summary>
public enum MatchGrade
{
    /// <summary>CIEDE2000 up to 1.</summary>
    Excellent,

    /// <summary>Within tolerance: up to 2 on light skin, 3 on dark.</summary>
    Good,

    /// <summary>Up to 4.</summary>
    Marginal,

    /// <summary>The right light is taken away, but the hue is further off than 4.</summary>
    Poor,

    /// <summary>No dilution of the catalogue takes away the right light.</summary>
    None,
}
