using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>All dot inks there could be: hues over carbon and iron oxides, each at any strength that flows. What none of them reaches, no ink reaches.</summary>
internal static class InkLibrary
{
    /// <summary>Depth of the strongest: twice the neat carbon black of reference. Chosen by us: about what still flows; a stronger one darkens a dot by less than L* 1.</summary>
    public const double StrongestDepth = 40;

    /// <summary>Steps of α, w_R and w_Y. Chosen by us: neighbours heal to within ΔE00 1 of one another in mid strengths.</summary>
    private static readonly double[] Alphas = [0.3, 1, 1.8, 2.8];
    private static readonly double[] Reds = [0, 0.5, 1.5];
    private static readonly double[] Yellows = [0, 0.8, 2, 4];

    public static IReadOnlyList<InkOptics> Hues { get; } =
    [
        .. from alpha in Alphas
        from red in Reds
        from yellow in Yellows
        select new InkOptics(StrongestDepth, alpha, red, yellow),
    ];

    /// <summary>Dilutions of the strongest that step over all strengths by 6 %, from depth 40 to 0.02.</summary>
    public static double[] Parts { get; } = [.. Enumerable.Range(0, 131).Select(i => Math.Pow(1.06, i) - 1)];
}
