namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>An ink that would close gaps.</summary>
/// <param name="Density">D, its strength; carbon black concentrate 20.</param>
/// <param name="Alpha">α of its carbon part; 1 neutral, lower cooler, higher warmer.</param>
/// <param name="RedOxide">w_R.</param>
/// <param name="YellowOxide">w_Y.</param>
/// <param name="Undertone">Its hue in words.</param>
/// <param name="FromParts">Strongest dilution at which it would be used, of the clients it wins.</param>
/// <param name="ToParts">The most dilute.</param>
/// <param name="Gain">Share of the population that it adds, 0–1; of a second ink, beyond the first.</param>
public sealed record ProposedInk(
    double Density,
    double Alpha,
    double RedOxide,
    double YellowOxide,
    string Undertone,
    double FromParts,
    double ToParts,
    double Gain
);
