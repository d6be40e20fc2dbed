using System.Text;
using SmpColourMatch.Core.Matching;

namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>The patch test and what follows it, lightest first.</summary>
internal static class PlanSection
{
    public static string Of(Recommendation recommendation)
    {
        var text = new StringBuilder(
            "<section><h2>Patch test</h2>\n<p>A few dots of each, behind the ear or where hair will cover them. Judge the colour healed, after about 4 weeks; watch the skin from the first day.</p>\n"
                + "<div class=\"scroll\"><table>\n<tr><th>Step</th><th>Pigment</th><th>Dilution</th><th>Healed (predicted)</th><th class=\"write\">Done on, lot</th><th class=\"write\">After 4 weeks</th></tr>\n"
        );
        foreach (var step in recommendation.PatchTest)
        {
            var dot = step.Candidate;
            text.Append(
                $"<tr><td>{ContractNames.Of(step.Role)}</td><td>{HtmlText.Of(dot.PigmentName, 60)}</td><td>{DilutionText.Short(dot.DiluentParts)}</td>"
                    + $"<td><span class=\"swatch\" style=\"background:{HtmlText.Colour(dot.HealedLab)}\"></span>L* {dot.HealedLab.L:0}</td><td class=\"write\"></td><td class=\"write\"></td></tr>\n"
            );
        }

        text.Append("</table></div></section>\n");
        var lighter = recommendation.PatchTest[0].Candidate;
        var darker = recommendation.PatchTest[^1].Candidate;
        text.Append(
            "<section><h2>Plan for three sessions</h2>\n<ol class=\"plan\">\n"
                + $"<li><strong>Lightest first.</strong> {Mix(lighter)}: dots wide apart, hairline soft. The patch test may move this.</li>\n"
                + $"<li><strong>After 10&#8211;14 days</strong>, healed: {Mix(recommendation.Best)}, between the first dots.</li>\n"
                + $"<li><strong>After 10&#8211;14 days more</strong>: fill thin places. Go to {Mix(darker)} only where the healed dots look lighter than the hair beside them; density serves very dark skin better than strength.</li>\n"
                + "</ol>\n<p>Not on inflamed, sunburnt or scaling skin, on fresh scars, or on skin that forms keloids.</p></section>\n"
        );
        return text.ToString();
    }

    private static string Mix(Candidate candidate) =>
        $"{HtmlText.Of(candidate.PigmentName, 60)} {DilutionText.Short(candidate.DiluentParts)}";
}
