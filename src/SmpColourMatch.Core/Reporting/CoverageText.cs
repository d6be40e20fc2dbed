using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Matching.Coverage;

namespace SmpColourMatch.Core.Reporting;

/// <summary>Writes a coverage survey for a person.</summary>
public static class CoverageText
{
    /// <summary>Share of the coverage that a shorter list keeps. Chosen by us: few pigments serve most, the last serve single clients.</summary>
    private const double MostOfIt = 0.95;

    public static void Write(CoverageResult result, Stream output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        var page = new TextPage();
        page.Wrapped(
            "",
            $"{PrintableText.Of(result.Catalogue.Supplier)}: {result.Catalogue.Pigments.Count} pigments, for {PrintableText.Of(result.Population.Name)}."
        );
        page.Line();
        foreach (var status in CoverageWords.All)
        {
            page.Line($"  {Percent(result.Share(status))}  {CoverageWords.Words(status)}");
        }

        page.Line();
        page.Wrapped(
            "  ",
            "How near the best healed dots come: "
                + string.Join(
                    ", ",
                    CoverageWords.Grades.Select(grade =>
                        $"{CoverageWords.Words(grade)} {Percent(result.Share(grade)).Trim()}"
                    )
                )
                + "."
        );
        page.Line();
        page.Wrapped(
            "",
            "Each pigment by whom it could serve within tolerance or as near as any ink gets, for whom it is chosen, and whom it alone serves:"
        );
        page.Line("  pigment                          serves   chosen    alone");
        foreach (var pigment in result.Pigments)
        {
            page.Line(
                $"  {PrintableText.Of(pigment.PigmentId, 30), -31}{Percent(pigment.Serves)}  {Percent(pigment.Best)}  {Percent(pigment.Alone)}"
            );
        }

        page.Line();
        var proven = result.SmallestSetIsProven ? "" : " (search cut off: there may be a smaller one)";
        page.Wrapped(
            "",
            $"Smallest set with the same coverage{proven}: {result.SmallestSet.Count} of {result.Pigments.Count} pigments."
        );
        page.Wrapped("  ", string.Join(", ", result.SmallestSet.Select(id => PrintableText.Of(id, 40))));
        page.Wrapped(
            "  ",
            "Coverage when added one by one: "
                + string.Join(
                    ", ",
                    result.Steps.Select(step => $"{PrintableText.Of(step.PigmentId, 40)} {Percent(step.Served).Trim()}")
                )
        );
        if (result.Keeping(MostOfIt).Count < result.SmallestSet.Count)
        {
            page.Wrapped(
                "  ",
                $"{100 * MostOfIt:0} % of it is kept by: {string.Join(", ", result.Keeping(MostOfIt).Select(id => PrintableText.Of(id, 40)))}."
            );
        }

        page.Line();
        Inks(page, result);
        page.Line();
        page.Wrapped("", "Every colour in skin is a model prediction; only healed patch tests can confirm it.");
        page.WriteTo(output);
    }

    private static void Inks(TextPage page, CoverageResult result)
    {
        if (result.One is null)
        {
            page.Line("No additional ink would serve anybody else.");
            return;
        }

        page.Line("Best additional ink:");
        Ink(page, result.One);
        if (result.Two is { } two)
        {
            page.Line("Best two additional inks:");
            foreach (var ink in two)
            {
                Ink(page, ink);
            }
        }
    }

    private static void Ink(TextPage page, ProposedInk ink) =>
        page.Wrapped(
            "  ",
            $"{ink.Undertone}, strength D {ink.Density:0.##} (carbon black 20; alpha {ink.Alpha:0.0}, red {ink.RedOxide:0.0}, yellow {ink.YellowOxide:0.0}), "
                + $"used from {DilutionText.Short(ink.FromParts)} to {DilutionText.Short(ink.ToParts)}: serves {Percent(ink.Gain).Trim()} more."
        );

    internal static string Percent(double share) => $"{100 * share, 5:0.0} %";
}
