using System.Text;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Core.Reporting;

/// <summary>Writes the findings of a catalogue as a page to send to the person who mends it: worst first, by pigment.</summary>
public static class FindingsHtml
{
    /// <param name="name">What the catalogue is called, usually its file's name.</param>
    /// <param name="reading">What was found.</param>
    /// <param name="output">Receives ASCII.</param>
    public static void Write(string name, CatalogueReading reading, Stream output)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(output);
        var body = new StringBuilder();
        body.Append($"<h1>Catalogue check: {HtmlText.Of(name)}</h1>\n");
        body.Append(Verdict(reading));
        var groups = reading
            .Findings.GroupBy(finding => finding.Pigment, StringComparer.Ordinal)
            .OrderByDescending(group => group.Max(finding => finding.Severity))
            .ThenBy(group => group.Min(finding => finding.Line));
        foreach (var group in groups)
        {
            body.Append(
                $"<h2>{(group.Key is { } pigment ? $"Pigment <code>{HtmlText.Of(pigment)}</code>" : "The file as a whole")}</h2>\n"
            );
            body.Append(
                "<table class=\"findings\">\n<tr><th>Weight</th><th class=\"n\">Line</th><th>What, and what to do</th><th>Rule and place</th></tr>\n"
            );
            foreach (
                var finding in group
                    .OrderByDescending(finding => finding.Severity)
                    .ThenBy(finding => finding.Line)
                    .ThenBy(finding => finding.Column)
            )
            {
                var severity = ContractNames.Of(finding.Severity);
                body.Append(
                    $"<tr><td><span class=\"tag {severity}\">{severity}</span></td><td class=\"n\">{finding.Line}</td>"
                        + $"<td>{HtmlText.Of(finding.Message)}</td><td><code>{HtmlText.Of(finding.Code)}</code><br>"
                        + $"<small><code>{HtmlText.Of(finding.Path)}</code></small></td></tr>\n"
                );
            }

            body.Append("</table>\n");
        }

        body.Append(
            "<p><small>Each rule, why it is asked and where its figures come from: docs/catalogue-rules.md. "
                + "Legal entries are repeated as declared, never checked. Colours in skin are model predictions.</small></p>\n"
        );
        HtmlPage.Write($"Catalogue check: {name}", body.ToString(), output);
    }

    private static string Verdict(CatalogueReading reading)
    {
        int Count(FindingSeverity severity) => reading.Findings.Count(finding => finding.Severity == severity);
        var (errors, warnings) = (Count(FindingSeverity.Error), Count(FindingSeverity.Warning));
        var tag =
            errors > 0 ? "<span class=\"tag error\">cannot be used</span>"
            : warnings > 0 ? "<span class=\"tag warning\">can be used, look at the warnings</span>"
            : "<span class=\"tag good\">can be used</span>";
        var size = reading.Catalogue is { } catalogue ? $"; {catalogue.Pigments.Count} pigments" : "";
        return $"<p>{tag} {Plural(errors, "error")}, {Plural(warnings, "warning")}{size}</p>\n";
    }

    private static string Plural(int count, string word) => count == 1 ? $"1 {word}" : $"{count} {word}s";
}
