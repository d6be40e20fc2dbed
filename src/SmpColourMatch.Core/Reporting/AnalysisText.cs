using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Pipeline;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Reporting;

/// <summary>Writes an analysis for a person at a terminal: the mix first, then what it rests on, then what to mind.</summary>
public static class AnalysisText
{
    /// <param name="analysis">What to write.</param>
    /// <param name="swatches">How colours can be shown.</param>
    /// <param name="output">Receives UTF-8; pure ASCII but for names.</param>
    public static void Write(Analysis analysis, SwatchStyle swatches, Stream output)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(output);
        var page = new TextPage();
        Head(page, analysis);
        if (analysis.Recommendation is { } recommendation)
        {
            Mix(page, recommendation);
        }

        Colours(page, analysis, swatches);
        if (analysis.Recommendation is { } choices)
        {
            PatchTest(page, choices, swatches);
            Alternatives(page, choices, swatches);
        }

        Notes(page, analysis.Notes);
        Close(page, analysis);
        page.WriteTo(output);
    }

    private static void Head(TextPage page, Analysis analysis)
    {
        page.Line(PrintableText.Of(analysis.File, TextPage.Columns));
        if (analysis.Photo is { } photo)
        {
            var turned = photo.Orientation == 1 ? "" : $", turned upright (EXIF {photo.Orientation})";
            page.Line($"{photo.Width} x {photo.Height} pixels, {PrintableText.Of(photo.ColourProfile, 30)}{turned}");
        }

        page.Line();
    }

    private static void Mix(TextPage page, Recommendation recommendation)
    {
        var best = recommendation.Best;
        page.Wrapped("  MIX       ", $"{PrintableText.Of(best.PigmentName)} ({PrintableText.Of(best.PigmentId)})");
        page.Wrapped("            ", DilutionText.Full(best.DiluentParts));
        page.Wrapped(
            "            ",
            $"95 % interval {DilutionText.Rounded(best.DiluentPartsLow)} to {DilutionText.Rounded(best.DiluentPartsHigh)} (pigment:diluent); "
                + $"confidence {ContractNames.Of(recommendation.Confidence)}"
        );
        page.Line();
    }

    private static void Colours(TextPage page, Analysis analysis, SwatchStyle swatches)
    {
        if (analysis.Measurement?.Skin is { } skin)
        {
            var ita = IndividualTypologyAngle.Degrees(skin.Lab);
            var ofClass = ContractNames.Of(IndividualTypologyAngle.Classify(skin.Lab));
            page.Line(Colour("Skin", skin.Lab, swatches) + Doubt(skin.Sd) + $"  ITA {ita:0} {ofClass}");
        }

        if (analysis.Measurement?.Hair is { } hair)
        {
            page.Line(Colour("Hair", hair.Lab, swatches) + Doubt(hair.Sd) + "  " + Source(hair));
        }

        if (analysis.Recommendation is { } recommendation)
        {
            var best = recommendation.Best;
            page.Line(Colour("Target", recommendation.Target, swatches) + "  what a healed dot should be");
            page.Line(
                Colour("Dot", best.HealedLab, swatches) + $"  predicted at day {analysis.Day}, dE00 {best.DeltaE00:0.0}"
            );
        }

        if (analysis.Calibration?.Chart is { } chart)
        {
            page.Line(
                $"  Chart     {chart.PatchesUsed} of 24 patches, dE00 {chart.MeanDeltaE00:0.0} mean, {chart.MaxDeltaE00:0.0} max, "
                    + $"{chart.LeaveOneOutMeanDeltaE00:0.0} left out, {chart.AsShotMeanDeltaE00:0.0} as shot"
            );
        }

        if (analysis.Measurement is not null)
        {
            page.Line();
        }
    }

    private static string Source(HairColour hair) =>
        hair.Source switch
        {
            HairSource.Declared => "declared",
            _ when hair.GreyFraction >= 0.01 => $"from {ContractNames.Of(hair.Source)}, {hair.GreyFraction:0 %} grey",
            _ => $"from {ContractNames.Of(hair.Source)}",
        };

    private static string Colour(string name, Lab lab, SwatchStyle swatches) =>
        $"  {name, -9} {Swatch.Of(lab, swatches)}L* {lab.L, 4:0.0}  a* {lab.A, 5:0.0}  b* {lab.B, 5:0.0}";

    private static string Doubt(LabSd sd) => $"  sd {sd.L:0.0} {sd.A:0.0} {sd.B:0.0}";

    private static void PatchTest(TextPage page, Recommendation recommendation, SwatchStyle swatches)
    {
        page.Line("  PATCH TEST  a few dots of each; judge the colour healed, after about 4 weeks");
        foreach (var step in recommendation.PatchTest)
        {
            page.Line(Row(ContractNames.Of(step.Role), step.Candidate, swatches));
        }

        page.Line();
    }

    private static void Alternatives(TextPage page, Recommendation recommendation, SwatchStyle swatches)
    {
        page.Line("  OTHER CHOICES");
        foreach (var candidate in recommendation.Alternatives)
        {
            page.Line(Row("", candidate, swatches) + $"  {candidate.Probability, 4:0 %}");
        }

        page.Line();
    }

    private static string Row(string lead, Candidate candidate, SwatchStyle swatches) =>
        $"    {lead, -8}{DilutionText.Short(candidate.DiluentParts), -7}{Swatch.Of(candidate.HealedLab, swatches)}"
        + $"{PrintableText.Of(candidate.PigmentName, 28), -32}L* {candidate.HealedLab.L, 4:0.0}  dE00 {candidate.DeltaE00, 4:0.0}";

    private static void Notes(TextPage page, IReadOnlyList<Note> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        page.Line("  NOTES");
        foreach (var note in notes)
        {
            var mark = note.Severity switch
            {
                NoteSeverity.Error => "X",
                NoteSeverity.Warning => "!",
                _ => "-",
            };
            page.Wrapped($"    {mark} ", $"{note.Code}: {PrintableText.Of(note.Message, 1000)}");
        }

        page.Line();
    }

    private static void Close(TextPage page, Analysis analysis)
    {
        var words = analysis.Status switch
        {
            AnalysisStatus.Matched =>
                "A model prediction, not a measurement of healed ink. Start with the patch test and lean lighter: "
                    + "too light is topped up in the next session, too dark needs a laser.",
            AnalysisStatus.Measured when analysis.Measurement?.Skin is null =>
                "Measured, not matched: hair was found but no bare skin. Take a photo that shows scalp beside the hair.",
            AnalysisStatus.Measured =>
                "Measured, not matched: skin was found but no hair. Say the hair colour with --hair (black, dark-brown, "
                    + "mid-brown, light-brown, blond, red, grey, or a Lab such as 24,3.5,10).",
            _ => "Rejected: no colour of this photo can be trusted. The notes say why and what to do.",
        };
        page.Wrapped("", words);
    }
}
