using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Pigments.Fitting;

namespace SmpColourMatch.Core.Reporting;

/// <summary>Writes fitted inks for a person.</summary>
public static class LadderFitText
{
    public static void Write(IReadOnlyList<LadderFit> fits, Stream output)
    {
        ArgumentNullException.ThrowIfNull(fits);
        ArgumentNullException.ThrowIfNull(output);
        var page = new TextPage();
        page.Wrapped("", "Inks fitted to their drawdown ladders. Each value with its 95 % interval.");
        page.Wrapped(
            "",
            "D: strength (carbon black 20). alpha: 1 neutral carbon, lower cooler, higher warmer. red, yellow: shares of iron oxide."
        );
        foreach (var fit in fits)
        {
            page.Line();
            page.Line($"{PrintableText.Of(fit.Pigment.Id, 40)}  {PrintableText.Of(fit.Pigment.Name, 30)}");
            page.Line($"  {"D", -7}{Interval(fit.Density)}");
            page.Line($"  {"alpha", -7}{Interval(fit.Alpha)}");
            page.Line($"  {"red", -7}{Interval(fit.RedOxide)}");
            page.Line($"  {"yellow", -7}{Interval(fit.YellowOxide)}");
            if (fit.Scattering is { } scattering)
            {
                page.Line($"  {"s", -7}{Interval(scattering)}  scattering, from the black card");
            }

            foreach (var step in fit.Steps)
            {
                page.Line(
                    $"  {DilutionText.Short(step.DiluentParts), -8}{(step.OverBlack ? "black" : "white")}  "
                        + $"L* {step.Measured.L, 5:0.0}  a* {step.Measured.A, 5:0.0}  b* {step.Measured.B, 5:0.0}"
                        + $"   residual {step.DeltaE00, 5:0.00} dE00"
                );
            }

            page.Wrapped(
                "  ",
                $"mean {fit.MeanDeltaE00:0.00}, worst {fit.MaxDeltaE00:0.00} dE00{(fit.FromSpectra ? "; fitted band by band to the spectra" : "")}."
            );
            if (!fit.Identified)
            {
                page.Wrapped("  ! ", "Fewer than 3 dilutions: strength and hue lean on assumptions.");
            }

            if (fit.HueIsWeak)
            {
                page.Wrapped(
                    "  ! ",
                    "Weakly determined: carbon's slope (alpha) and the oxides explain this ladder about equally well. The ink's colour at the measured dilutions is sure, how it comes about is not. "
                        + (
                            fit.FromSpectra
                                ? "More drawdowns, strong ones among them, tell them apart."
                                : "Spectra tell them apart, and declared colourants help."
                        )
                );
            }

            if (fit.StrongerThanMeasured || fit.ThinnerThanMeasured)
            {
                page.Wrapped("  ! ", $"Extrapolated: dilutions {Beyond(fit)} than any measured are allowed.");
            }
        }

        page.WriteTo(output);
    }

    private static string Interval(ParameterInterval value) =>
        $"{value.Value, 7:0.00}   ({value.Low:0.00} to {value.High:0.00})";

    private static string Beyond(LadderFit fit) =>
        fit is { StrongerThanMeasured: true, ThinnerThanMeasured: true } ? "stronger and thinner"
        : fit.StrongerThanMeasured ? "stronger"
        : "thinner";
}
