namespace SmpColourMatch.Core.Measurement;

/// <summary>Which pixels and tiles of a region speak for its colour.</summary>
/// <param name="Darkest">Share of the darkest pixels left out, 0–1: shadow.</param>
/// <param name="Brightest">Share of the brightest pixels left out: shine.</param>
/// <param name="TileLow">Of the tiles, from this quantile of lightness …</param>
/// <param name="TileHigh">… to this one are used.</param>
internal readonly record struct TrimRule(double Darkest, double Brightest, double TileLow, double TileHigh)
{
    /// <summary>
    /// practice.md: brightest 15 %, darkest 20 %. A head is round, so most of its skin is turned from the light; the colour of skin is that
    /// of skin facing the light, so the lightest 30 % of the tiles are used. Chosen by us: more tiles read darker, fewer trust single ones.
    /// </summary>
    public static TrimRule Skin { get; } = new(0.20, 0.15, 0.70, 1);

    /// <summary>Of stubble, the lighter pixels lie between the hairs; tiles as for skin. Chosen by us: usual stubble covers an eighth, but strands blur over most pixels.</summary>
    public static TrimRule SkinBetweenStubble { get; } = new(0.60, 0.10, 0.70, 1);

    /// <summary>
    /// Hair has gloss above and gaps of shadow below; the roots are nearer to the darker part (practice.md). Pixels from the 20th to the 65th
    /// percentile of lightness, all tiles. Chosen by us: a higher upper end lets gloss in, a lower one measures the gaps.
    /// </summary>
    public static TrimRule Hair { get; } = new(0.20, 0.35, 0, 1);
}
