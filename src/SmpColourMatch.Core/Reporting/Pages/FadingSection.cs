using System.Text;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>Dilutions of the recommended pigment on this skin: fresh, healed and over the years, as the model predicts.</summary>
internal static class FadingSection
{
    private static readonly (double Day, string Name)[] Days =
    [
        (0, "fresh"),
        (28, "28 days"),
        (365, "1 year"),
        (1095, "3 years"),
        (1825, "5 years"),
    ];

    public static string Of(Recommendation recommendation, SkinColour skin, ReportInks? inks)
    {
        if (inks?.Find(recommendation.Best.PigmentId) is not { } ink)
        {
            return "";
        }

        var model = new DotModel(SkinInverse.Fit(skin.Lab, SkinInverse.InstrumentSd).Parameters);
        var parts = Rungs(
            recommendation.Best,
            ink.Pigment.EffectiveAllowed.MinDiluentParts,
            ink.Pigment.EffectiveAllowed.MaxDiluentParts
        );
        var text = new StringBuilder(
            $"<section><h2>{HtmlText.Of(recommendation.Best.PigmentName, 80)} on this skin over time <small>(model prediction)</small></h2>\n"
                + "<div class=\"scroll\"><table class=\"over\">\n<tr><th>Dilution</th>"
        );
        foreach (var (_, name) in Days)
        {
            text.Append($"<th>{name}</th>");
        }

        text.Append("</tr>\n");
        var dots = new Lab[Days.Length];
        foreach (var part in parts)
        {
            for (var i = 0; i < Days.Length; i++)
            {
                dots[i] = model.Predict(ink.Ink, part, Days[i].Day);
            }

            var mark = part.Equals(recommendation.Best.DiluentParts) ? " <strong>best</strong>" : "";
            text.Append($"<tr><td>{DilutionText.Short(part)}{mark}</td>");
            foreach (var dot in dots)
            {
                text.Append(
                    $"<td><span class=\"swatch\" style=\"background:{HtmlText.Colour(dot)}\"></span>{dot.L:0}</td>"
                );
            }

            text.Append("</tr>\n");
        }

        return text.Append(
                "</table></div>\n<p><small>The middle of a dot, with its L*. Crusts and redness of the first days are left out. Fading differs between people: sun and oily skin fade faster.</small></p></section>\n"
            )
            .ToString();
    }

    /// <summary>The best, and stronger and lighter ones about a third of the ink apart; within what the maker allows.</summary>
    private static SortedSet<double> Rungs(Candidate best, double least, double most)
    {
        var rungs = new SortedSet<double> { best.DiluentParts };
        foreach (var factor in (ReadOnlySpan<double>)[0.5, 0.7, 1.5, 2.2])
        {
            var parts = Math.Round(((1 + best.DiluentParts) * factor) - 1, best.DiluentParts < 4 ? 1 : 0);
            rungs.Add(Math.Clamp(parts, least, most));
        }

        return rungs;
    }
}
