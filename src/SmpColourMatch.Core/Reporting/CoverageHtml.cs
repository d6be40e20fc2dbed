using System.Text;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Matching.Coverage;

namespace SmpColourMatch.Core.Reporting;

/// <summary>Writes a coverage survey as one page: shares, the map of the grid, the map of the sample, pigments, and what to add.</summary>
public static class CoverageHtml
{
    /// <param name="result">The survey asked for.</param>
    /// <param name="grid">The survey of the seven skins and hairs, which people read at a glance.</param>
    /// <param name="output">Receives ASCII.</param>
    public static void Write(CoverageResult result, CoverageResult grid, Stream output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(output);
        var body = new StringBuilder();
        body.Append($"<h1>Whom {HtmlText.Of(result.Catalogue.Supplier)} serves</h1>\n");
        body.Append($"<p>{result.Catalogue.Pigments.Count} pigments, for {HtmlText.Of(result.Population.Name)}.</p>\n");
        body.Append("<ul class=\"shares\">\n");
        foreach (var status in CoverageWords.All)
        {
            body.Append(
                $"<li><span class=\"swatch\" style=\"background:{CoverageWords.Colour(status)}\"></span><b>{Percent(result.Share(status))}</b><span>{HtmlText.Of(CoverageWords.Words(status))}</span></li>\n"
            );
        }

        body.Append("</ul>\n<p>How near the best healed dots come: ");
        body.Append(
            string.Join(
                ", ",
                CoverageWords.Grades.Select(grade =>
                    $"{CoverageWords.Words(grade)} <b>{Percent(result.Share(grade))}</b>"
                )
            )
        );
        body.Append(".</p>\n<h2>The seven skins with the seven hairs</h2>\n");
        Map(body, grid);
        if (!ReferenceEquals(grid, result))
        {
            body.Append($"<h2>{HtmlText.Of(result.Population.Name)}</h2>\n");
            Map(body, result);
        }

        Pigments(body, result);
        Additional(body, result);
        body.Append(
            "<p><small>Every colour in skin is a model prediction until healed patch tests confirm it. Tolerance: CIEDE2000 2 on light skin, 3 on dark. What each word means and where the population comes from: docs/suppliers.md.</small></p>\n"
        );
        HtmlPage.Write($"Coverage: {result.Catalogue.Supplier}", body.ToString(), output);
    }

    private static void Map(StringBuilder body, CoverageResult result) =>
        body.Append("<div class=\"map\" tabindex=\"0\">").Append(CoverageMap.Svg(result)).Append("</div>\n");

    private static void Pigments(StringBuilder body, CoverageResult result)
    {
        body.Append(
            "<h2>Pigments</h2>\n<div class=\"other\"><table><tr><th>Pigment</th><th class=\"n\">could serve</th><th class=\"n\">is chosen</th><th class=\"n\">alone serves</th><th>in the smallest set</th></tr>\n"
        );
        foreach (var pigment in result.Pigments)
        {
            var kept = result.SmallestSet.Contains(pigment.PigmentId, StringComparer.Ordinal);
            body.Append(
                $"<tr><td><code>{HtmlText.Of(pigment.PigmentId)}</code></td><td class=\"n\">{Percent(pigment.Serves)}</td><td class=\"n\">{Percent(pigment.Best)}</td><td class=\"n\">{Percent(pigment.Alone)}</td><td>{(kept ? "<span class=\"tag good\">needed</span>" : "<span class=\"quiet\">could go</span>")}</td></tr>\n"
            );
        }

        body.Append("</table></div>\n<p>Added one by one: ");
        body.Append(
            string.Join(
                ", ",
                result.Steps.Select(step => $"<code>{HtmlText.Of(step.PigmentId)}</code> {Percent(step.Served)}")
            )
        );
        body.Append(".</p>\n");
    }

    private static void Additional(StringBuilder body, CoverageResult result)
    {
        body.Append("<h2>What to add</h2>\n");
        if (result.One is null)
        {
            body.Append("<p>No additional ink would serve anybody else.</p>\n");
            return;
        }

        body.Append(
            "<div class=\"other\"><table><tr><th></th><th>Ink</th><th class=\"n\">Strength D</th><th>Used at</th><th class=\"n\">Serves more</th></tr>\n"
        );
        Ink(body, "one ink", result.One);
        foreach (var ink in result.Two ?? [])
        {
            Ink(body, "two inks", ink);
        }

        body.Append("</table></div>\n<p><small>Strength: carbon black concentrate is 20.</small></p>\n");
    }

    private static void Ink(StringBuilder body, string lead, ProposedInk ink) =>
        body.Append(
            $"<tr><td>{lead}</td><td>{HtmlText.Of(ink.Undertone)}</td><td class=\"n\">{ink.Density:0.##}</td><td>{DilutionText.Short(ink.FromParts)} to {DilutionText.Short(ink.ToParts)}</td><td class=\"n\">{Percent(ink.Gain)}</td></tr>\n"
        );

    private static string Percent(double share) => $"{100 * share:0.0} %";
}
