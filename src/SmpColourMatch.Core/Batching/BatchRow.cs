using System.Text.Json;
using SmpColourMatch.Core.Pipeline;
using SmpColourMatch.Core.Reporting;

namespace SmpColourMatch.Core.Batching;

/// <summary>A line of results.jsonl: the document of docs/contract.md with one field more, <c>batch</c>, ahead.</summary>
internal static class BatchRow
{
    public static byte[] Write(RowHead head, Analysis analysis)
    {
        using var row = new MemoryStream();
        using (var json = new Utf8JsonWriter(row))
        {
            json.WriteStartObject();
            head.WriteTo(json);
            json.WriteEndObject();
        }

        using var document = new MemoryStream();
        AnalysisJson.Write(analysis, document, indented: false);
        // The document goes on where the head ends: a comma in place of one's closing and the other's opening brace.
        row.Position = row.Length - 1;
        row.WriteByte((byte)',');
        row.Write(document.GetBuffer().AsSpan(1, (int)document.Length - 1));
        return row.ToArray();
    }

    public static AnalysisStatus StatusOf(ReadOnlyMemory<byte> row)
    {
        using var document = JsonDocument.Parse(row);
        return document.RootElement.GetProperty("status").GetString() switch
        {
            "matched" => AnalysisStatus.Matched,
            "measured" => AnalysisStatus.Measured,
            _ => AnalysisStatus.Rejected,
        };
    }
}
