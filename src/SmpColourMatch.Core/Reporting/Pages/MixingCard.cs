using System.Text;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Matching;

namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>What to draw into the cup: ratio, millilitres and drops, with room for what must be written down.</summary>
internal static class MixingCard
{
    /// <summary>Where the catalogue tells no drop: a usual dropper's, in µl.</summary>
    private const double UsualDropMicrolitres = 50;

    private static readonly double[] Volumes = [1, 2, 5, 10];

    /// <param name="recommendation">Its best choice is what to mix.</param>
    /// <param name="skin">What the dot is shown on; null shows the dot alone.</param>
    /// <param name="inks">For diluent, drop and supplier.</param>
    public static string Of(Recommendation recommendation, Lab? skin, ReportInks? inks)
    {
        var best = recommendation.Best;
        var told = inks?.Find(best.PigmentId)?.Pigment.DropMicrolitres;
        var drop = told ?? UsualDropMicrolitres;
        var diluent = HtmlText.Of(inks?.DiluentName ?? "diluent", 60);
        var card = new StringBuilder("<section class=\"card\"><h2>Mixing card</h2>\n");
        card.Append(
            $"<div class=\"mix\"><span class=\"dot\" role=\"img\" aria-label=\"Predicted colour of a healed dot on the skin\" style=\"background:{HtmlText.Colour(skin ?? best.HealedLab)}\">"
                + $"<i style=\"background:{HtmlText.Colour(best.HealedLab)}\"></i></span>\n<div><strong>{HtmlText.Of(best.PigmentName, 80)}</strong> <small>({HtmlText.Of(best.PigmentId, 60)}"
                + $"{(inks is null ? "" : ", " + HtmlText.Of(inks.Supplier, 60))})</small>\n"
        );
        card.Append(
            $"<div class=\"ratio\">{HtmlText.Of(DilutionText.Full(best.DiluentParts))}</div>\n"
                + $"<div>95&#160;% interval {DilutionText.Rounded(best.DiluentPartsLow)} to {DilutionText.Rounded(best.DiluentPartsHigh)} (pigment : diluent)."
                + $" Diluent: {diluent}.</div></div></div>\n"
        );
        card.Append(Dose(best.DiluentParts, drop));
        card.Append(Table(best.DiluentParts));
        card.Append(
            $"<p><small>A drop is taken as {drop:0.#} &#181;l ({(told is null ? "usual; the catalogue tells none" : "the catalogue's")}). "
                + "Measure by syringe where you can; weigh a hundred drops once where you cannot.</small></p>\n"
                + "<div class=\"blanks\"><span>Pigment lot</span><span>Opened on</span><span>Use before</span><span>Diluent lot</span></div></section>\n"
        );
        return card.ToString();
    }

    private static string Dose(double parts, double drop)
    {
        const double Volume = 5;
        var pigment = Volume / (1 + parts);
        return $"<div class=\"dose\" data-parts=\"{parts:0.####}\" data-drop=\"{drop:0.##}\">"
            + $"<label>Batch in ml<br><input type=\"number\" value=\"{Volume}\" min=\"0.1\" max=\"100\" step=\"0.1\" inputmode=\"decimal\"></label>"
            + $"<span>Pigment <output>{pigment:0.00} ml</output> = <output>{Math.Round(Volume / (1 + parts) * 1000 / drop)} drops</output></span>"
            + $"<span>Diluent <output>{Volume - pigment:0.00} ml</output> = <output>{Math.Round((Volume - pigment) * 1000 / drop)} drops</output></span></div>\n";
    }

    private static string Table(double parts)
    {
        var table = new StringBuilder("<div class=\"scroll\"><table><tr><th>Batch</th>");
        foreach (var volume in Volumes)
        {
            table.Append($"<th class=\"n\">{volume} ml</th>");
        }

        table.Append("</tr>\n<tr><td>Pigment</td>");
        foreach (var volume in Volumes)
        {
            table.Append($"<td class=\"n\">{volume / (1 + parts):0.00} ml</td>");
        }

        table.Append("</tr>\n<tr><td>Diluent</td>");
        foreach (var volume in Volumes)
        {
            table.Append($"<td class=\"n\">{volume * parts / (1 + parts):0.00} ml</td>");
        }

        return table.Append("</tr></table></div>\n").ToString();
    }
}
