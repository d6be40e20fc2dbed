using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>Light of the lamp that the chart's surface mirrors, in all channels alike: a level and a slope over the chart. Flare of the lens lies on skin too, this does not.</summary>
internal static class ChartGloss
{
    /// <summary>On a patch, of a perfect white.</summary>
    public static double At(ReadOnlySpan<double> theta, int patch) =>
        FitPriors.GlossMean
        + (FitPriors.Gloss * theta[FitLayout.Gloss])
        + (
            FitPriors.GlossSlope
            * (
                (ChartShade.Column(patch) * theta[FitLayout.Gloss + 1])
                + (ChartShade.Row(patch) * theta[FitLayout.Gloss + 2])
            )
        );

    /// <summary>Derivatives of it, times <paramref name="factor"/>, by the unknowns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddTo(Span<double> row, int patch, double factor)
    {
        row[FitLayout.Gloss] = factor * FitPriors.Gloss;
        row[FitLayout.Gloss + 1] = factor * FitPriors.GlossSlope * ChartShade.Column(patch);
        row[FitLayout.Gloss + 2] = factor * FitPriors.GlossSlope * ChartShade.Row(patch);
    }
}
