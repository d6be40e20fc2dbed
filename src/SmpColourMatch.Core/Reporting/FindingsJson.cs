using System.Text.Json;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Core.Reporting;

/// <summary>Writes the findings of a catalogue as the JSON document <c>smp-findings/1</c> of docs/contract.md.</summary>
public static class FindingsJson
{
    /// <param name="name">What the catalogue is called, usually its file's name.</param>
    /// <param name="reading">What was found.</param>
    /// <param name="output">Receives ASCII, ended by one line feed.</param>
    public static void Write(string name, CatalogueReading reading, Stream output)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "smp-findings/1");
            json.WriteString("file", name);
            json.WriteBoolean("valid", reading.Catalogue is not null);
            json.WriteStartArray("findings");
            foreach (var finding in reading.Findings)
            {
                json.WriteStartObject();
                json.WriteString("code", finding.Code);
                json.WriteString("severity", ContractNames.Of(finding.Severity));
                json.WriteString("pigment", finding.Pigment);
                json.WriteString("path", finding.Path);
                json.WriteNumber("line", finding.Line);
                json.WriteNumber("column", finding.Column);
                json.WriteString("message", finding.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
