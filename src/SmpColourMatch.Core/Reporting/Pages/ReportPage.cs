using System.Text;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Pipeline;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>One page that a practitioner shows a client and files: self-contained, printable, without anything of the photo's metadata.</summary>
public static class ReportPage
{
    /// <param name="analysis">What to show.</param>
    /// <param name="trace">What was kept of its photo.</param>
    /// <param name="inks">The catalogue that was matched with; null leaves the ladder of dilutions out.</param>
    /// <param name="showFace">Whether to leave the photo unveiled.</param>
    /// <param name="output">Receives ASCII.</param>
    public static void Write(Analysis analysis, ReportTrace trace, ReportInks? inks, bool showFace, Stream output)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(output);
        var pictures = trace.Scene is { } scene ? ReportPictures.Of(scene, analysis, showFace) : null;
        Write(analysis, pictures, inks, showFace, output);
    }

    internal static void Write(
        Analysis analysis,
        ReportPictures? pictures,
        ReportInks? inks,
        bool showFace,
        Stream output
    )
    {
        var body = new StringBuilder();
        body.Append(Head(analysis));
        if (pictures is not null)
        {
            body.Append(PictureSection.Of(pictures, showFace));
        }

        if (analysis.Recommendation is { } recommendation)
        {
            body.Append(MixingCard.Of(recommendation, analysis.Measurement?.Skin?.Lab, inks));
        }

        body.Append(ColourSection.Of(analysis));
        if (analysis is { Recommendation: { } choice, Measurement.Skin: { } skin })
        {
            body.Append(FadingSection.Of(choice, skin, inks));
            body.Append(PlanSection.Of(choice));
        }

        body.Append(Limits(analysis));
        body.Append(PhotoBrief);
        body.Append(Foot(analysis));
        var title = $"Colour match: {analysis.File}";
        output.Write(Encoding.ASCII.GetBytes(ReportFrame.Of(title, body.ToString())));
    }

    /// <summary>Practice: what makes a photo that colours can be read from.</summary>
    private const string PhotoBrief = """
        <section class="quiet"><h2>A better photo next time</h2>
        <ul class="brief"><li>Two soft lights of 5000&#8211;6500 K at 45 degrees, or daylight in the shade; one kind of light, no flash.</li>
        <li>No beauty filter, no HDR; the original file, not a messenger's copy.</li>
        <li>A colour chart or grey card beside the scalp, in its plane and light.</li>
        <li>Dry hair, no fibres or concealer; stubble of 0.5&#8211;1 mm shows its colour best.</li>
        <li>40&#8211;60 cm away at 2x zoom, sharp, filling the frame.</li></ul></section>

        """;

    private static string Head(Analysis analysis)
    {
        var verdict = analysis.Status switch
        {
            AnalysisStatus.Matched => analysis.Recommendation!.Confidence switch
            {
                Matching.Confidence.High => "<span class=\"tag good\">matched, high confidence</span>",
                Matching.Confidence.Medium => "<span class=\"tag info\">matched, medium confidence</span>",
                _ => "<span class=\"tag warning\">matched, low confidence</span>",
            },
            AnalysisStatus.Measured when analysis.Measurement?.Skin is null =>
                "<span class=\"tag warning\">measured, not matched: no bare skin found</span>",
            AnalysisStatus.Measured => "<span class=\"tag warning\">measured, not matched: no hair found</span>",
            _ => "<span class=\"tag error\">rejected: no colour of this photo can be trusted</span>",
        };
        return $"<header><h1>Pigment match for scalp micropigmentation</h1>\n<p>{verdict} <span class=\"file\">{HtmlText.Of(analysis.File, 120)}</span></p>\n"
            + "<div class=\"blanks\"><span>Client</span><span>Date</span><span>Practitioner</span></div></header>\n";
    }

    private static string Limits(Analysis analysis)
    {
        var list = new StringBuilder("<section><h2>What to mind</h2>\n<ul class=\"notes\">\n");
        foreach (var note in analysis.Notes.OrderByDescending(note => note.Severity))
        {
            var word = note.Severity switch
            {
                NoteSeverity.Error => "error",
                NoteSeverity.Warning => "warning",
                _ => "info",
            };
            list.Append(
                $"<li><span class=\"tag {word}\">{HtmlText.Of(note.Code)}</span> {HtmlText.Of(note.Message)}</li>\n"
            );
        }

        if (analysis.Measurement?.Hair is { Source: HairSource.Declared })
        {
            list.Append("<li>The hair's colour was told, not measured.</li>\n");
        }

        list.Append(
            "<li>A photo cannot tell: how this skin takes and keeps ink, scars and their depth, old ink below, allergies, sun, dyed or bleached hair. "
                + "The patch test can.</li>\n"
        );
        return list.Append("</ul></section>\n").ToString();
    }

    private static string Foot(Analysis analysis) =>
        $"<footer><p>Colours of dots are <strong>model predictions</strong> (model {Optics.OpticalModel.Version}, day {analysis.Day}), not measurements of healed ink. "
        + "Too light is topped up in the next session; too dark needs a laser. This page speaks of colours. It is no diagnosis: look at the skin, "
        + "and send anything unusual to a doctor first.</p></footer>\n";
}
