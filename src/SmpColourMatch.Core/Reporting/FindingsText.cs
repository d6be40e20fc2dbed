using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Core.Reporting;

/// <summary>Writes the findings of a catalogue for a person, in the order of the file.</summary>
public static class FindingsText
{
    /// <param name="name">What the catalogue is called, usually its file's name.</param>
    /// <param name="reading">What was found.</param>
    /// <param name="output">Receives UTF-8.</param>
    public static void Write(string name, CatalogueReading reading, Stream output)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(output);
        var page = new TextPage();
        page.Line(PrintableText.Of(name, TextPage.Columns));
        page.Line();
        foreach (var finding in reading.Findings)
        {
            var at = finding.Pigment is { } pigment ? $" in {PrintableText.Of(pigment, 40)}" : "";
            page.Line($"  {ContractNames.Of(finding.Severity), -7}  line {finding.Line}  {finding.Code}{at}");
            page.Wrapped("           ", PrintableText.Of(finding.Message, 1000));
            page.Line();
        }

        page.Line(Verdict(reading));
        page.WriteTo(output);
    }

    private static string Verdict(CatalogueReading reading)
    {
        int Count(FindingSeverity severity) => reading.Findings.Count(finding => finding.Severity == severity);
        var errors = Count(FindingSeverity.Error);
        var tally = $"{Plural(errors, "error")}, {Plural(Count(FindingSeverity.Warning), "warning")}";
        return errors == 0 ? $"The catalogue can be used: {tally}." : $"The catalogue cannot be used: {tally}.";
    }

    private static string Plural(int count, string word) => count == 1 ? $"1 {word}" : $"{count} {word}s";
}
