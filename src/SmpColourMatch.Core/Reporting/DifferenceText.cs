using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Matching.Coverage;

namespace SmpColourMatch.Core.Reporting;

/// <summary>Writes what changed between two catalogues for a person.</summary>
public static class DifferenceText
{
    public static void Write(CatalogueDifference difference, Stream output)
    {
        ArgumentNullException.ThrowIfNull(difference);
        ArgumentNullException.ThrowIfNull(output);
        var page = new TextPage();
        page.Wrapped(
            "",
            $"{PrintableText.Of(difference.Before.Supplier)}: {difference.Before.Pigments.Count} pigments before, {difference.After.Pigments.Count} after."
        );
        foreach (var pigment in difference.Pigments)
        {
            page.Line();
            page.Line($"{pigment.Kind, -8} {PrintableText.Of(pigment.PigmentId, 60)}");
            if (pigment.Fields.Count > 0)
            {
                page.Wrapped("         ", $"other: {string.Join(", ", pigment.Fields)}");
            }

            if (pigment.Kind == "changed" && pigment.Steps.Count > 0)
            {
                page.Wrapped(
                    "         ",
                    "drawdowns, dE00: "
                        + string.Join(
                            ", ",
                            pigment.Steps.Select(step => $"{DilutionText.Short(step.DiluentParts)} {step.DeltaE00:0.0}")
                        )
                );
            }

            if (pigment is { Kind: "changed", Before: { } before, After: { } after })
            {
                page.Wrapped(
                    "         ",
                    $"strength {after.TauNeat / before.TauNeat:0.00} times; alpha {before.Alpha:0.00} to {after.Alpha:0.00}"
                );
            }
        }

        page.Line();
        page.Wrapped("", $"For {PrintableText.Of(difference.CoverageBefore.Population.Name)}:");
        foreach (var status in CoverageWords.All)
        {
            page.Line(
                $"  {CoverageText.Percent(difference.CoverageBefore.Share(status))} -> {CoverageText.Percent(difference.CoverageAfter.Share(status))}  {CoverageWords.Words(status)}"
            );
        }

        page.Line($"  {CoverageText.Percent(difference.OtherPigment)} get another pigment");
        page.Line($"  {CoverageText.Percent(difference.OtherDilution)} get the same pigment at another dilution");
        if (difference is { OldRecipeMean: { } mean, OldRecipeMax: { } max })
        {
            page.Wrapped(
                "  ",
                $"The old recipes mixed from the new inks: the healed dots of {CoverageText.Percent(difference.OldRecipesMoved).Trim()} of the clients move, by dE00 {mean:0.0} on average and {max:0.0} at most (model prediction)."
            );
        }

        page.WriteTo(output);
    }
}
