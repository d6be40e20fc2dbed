using System.Text;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Pipeline;

namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>What was measured, on what ground, and where the skin lies among people's.</summary>
internal static class ColourSection
{
    public static string Of(Analysis analysis)
    {
        if (analysis.Measurement is not { } measured || (measured.Skin is null && measured.Hair is null))
        {
            return "";
        }

        var text = new StringBuilder(
            "<section><h2>What was measured</h2>\n<div class=\"scroll\"><table class=\"colours\">\n"
        );
        text.Append(
            "<tr><th></th><th class=\"n\">L*</th><th class=\"n\">a*</th><th class=\"n\">b*</th><th>one standard deviation</th><th>Basis</th></tr>\n"
        );
        if (measured.Skin is { } skin)
        {
            text.Append(Row("Skin", skin.Lab, skin.Sd, $"{skin.Pixels} pixels of the photo"));
        }

        if (measured.Hair is { } hair)
        {
            var grey = hair.GreyFraction >= 0.01 ? $", {hair.GreyFraction * 100:0} % grey" : "";
            var basis = hair.Pixels > 0 ? $"{hair.Pixels} pixels" : "not measured";
            text.Append(Row("Hair", hair.Lab, hair.Sd, $"{ContractNames.Of(hair.Source)}, {basis}{grey}"));
        }

        if (analysis.Recommendation is { } recommendation)
        {
            text.Append(Row("Target", recommendation.Target, null, "what a healed dot should be"));
            text.Append(
                Row(
                    "Dot",
                    recommendation.Best.HealedLab,
                    null,
                    $"model prediction, CIEDE2000 {recommendation.Best.DeltaE00:0.0} from the target"
                )
            );
        }

        text.Append("</table></div>\n");
        text.Append(Calibration(analysis));
        text.Append(
            "<p><small>CIE Lab under D65 light, 2 degree observer. Swatches are cut to what a screen shows.</small></p>\n"
        );
        if (measured.Skin is { } bare)
        {
            text.Append(ItaScale.Of(bare));
        }

        return text.Append("</section>\n").ToString();
    }

    private static string Row(string name, Lab lab, LabSd? sd, string basis) =>
        $"<tr><td><span class=\"swatch\" style=\"background:{HtmlText.Colour(lab)}\"></span>{name}</td>"
        + $"<td class=\"n\">{lab.L:0.0}</td><td class=\"n\">{lab.A:0.0}</td><td class=\"n\">{lab.B:0.0}</td>"
        + $"<td>{(sd is { } doubt ? $"{doubt.L:0.0}, {doubt.A:0.0}, {doubt.B:0.0}" : "")}</td><td>{basis}</td></tr>\n";

    private static string Calibration(Analysis analysis)
    {
        if (analysis.Calibration is not { } calibration)
        {
            return "";
        }

        var method = calibration.Method switch
        {
            Core.Calibration.CalibrationMethod.ColourChart => "by the colour chart in the photo",
            Core.Calibration.CalibrationMethod.GreyCard => "by the grey card in the photo",
            _ when calibration.Light is { } light =>
                $"none; exposure and white balance are estimated, which makes the skin {Math.Abs(light.Stops):0.0} EV {(light.Stops < 0 ? "darker" : "brighter")} than the photo shows it",
            _ => "none: the colours are as the camera wrote them",
        };
        var residuals = calibration.Chart is { } chart
            ? $" Of its 24 patches {chart.PatchesUsed} were used; after correction they differ from their reference by CIEDE2000 {chart.MeanDeltaE00:0.0} in the mean "
                + $"and {chart.MaxDeltaE00:0.0} at most (as shot: {chart.AsShotMeanDeltaE00:0.0}), a patch that had no say in the correction by {chart.LeaveOneOutMeanDeltaE00:0.0}."
            : "";
        return $"<p>Calibration: {method}; what is left of doubt is L* {calibration.Sd.L:0.0}, a* {calibration.Sd.A:0.0}, b* {calibration.Sd.B:0.0} (one standard deviation).{residuals}</p>\n";
    }
}
