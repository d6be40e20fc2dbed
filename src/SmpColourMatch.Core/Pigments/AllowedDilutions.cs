namespace SmpColourMatch.Core.Pigments;

/// <summary>The dilutions that the maker permits, in parts diluent per one part pigment.</summary>
/// <param name="MinDiluentParts">The strongest, ≥ 0.</param>
/// <param name="MaxDiluentParts">The most dilute, not below the strongest.</param>
/// <param name="Step">Distance of the dilutions to choose from, above 0.</param>
public sealed record AllowedDilutions(double MinDiluentParts, double MaxDiluentParts, double Step)
{
    /// <summary>
    /// What serves when a concentrate's maker says nothing: neat to 1:60 in whole parts. Chosen by us: beyond 1:60 a dot is hardly
    /// seen (optics.md's table ends there); a smaller end would leave light hair without a match.
    /// </summary>
    public static AllowedDilutions DefaultOfConcentrate { get; } = new(0, 60, 1);

    /// <summary>A ready shade is used as it comes.</summary>
    public static AllowedDilutions DefaultOfReady { get; } = new(0, 0, 1);
}
