using System.Text;
using System.Text.Json;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Reporting;

namespace SmpColourMatch.Core.Batching;

/// <summary>index.html of a batch: all rows to look through, sort and filter.</summary>
/// <remarks>The rows are data in the page (a page opened from disk may fetch nothing); a hundred at a time become elements, pictures load as they are reached.</remarks>
internal sealed class GalleryPage
{
    private const string ClientsStart = "\n]</script>\n<script type=\"application/json\" id=\"fused\">[\n";

    private readonly Stream _output;
    private readonly Dictionary<string, List<int>> _photos = new(StringComparer.Ordinal);
    private int _rows;
    private bool _clients;

    public GalleryPage(Stream output)
    {
        _output = output;
        Write(
            GalleryMarkup
                .Start.ReplaceLineEndings("\n")
                .Replace("DIGEST", GalleryScript.Digest, StringComparison.Ordinal)
        );
    }

    public void Add(JsonElement row)
    {
        Write(_rows == 0 ? "\n" : ",\n");
        var client = RowValue.Text(row, "batch", "client");
        if (client.Length > 0)
        {
            (_photos.TryGetValue(client, out var photos) ? photos : _photos[client] = []).Add(_rows);
        }

        _rows++;
        var best = RowValue.At(row, "recommendation", "best");
        // The writer escapes <, >, & and quotes: a name cannot end the script element.
        using var json = new Utf8JsonWriter(_output);
        json.WriteStartObject();
        json.WriteString("path", PrintableText.Of(RowValue.Text(row, "batch", "path"), 300));
        json.WriteString("client", PrintableText.Of(client, 100));
        json.WriteString("status", RowValue.Text(row, "status"));
        json.WriteString("confidence", RowValue.Text(row, "recommendation", "confidence"));
        json.WriteString("name", PrintableText.Of(RowValue.Text(best, "name"), 80));
        var parts = Number(best, "diluentParts");
        json.WriteNumber("parts", parts);
        json.WriteString("ratio", parts < 0 ? "" : DilutionText.Short(parts));
        json.WriteNumber("delta", Number(best, "deltaE00"));
        json.WriteString("reason", Reason(row));
        json.WriteString("report", RowValue.Text(row, "batch", "report"));
        json.WriteString("thumbnail", RowValue.Text(row, "batch", "thumbnail"));
        json.WriteString("skin", Colour(RowValue.At(row, "skin", "lab")));
        json.WriteString("hair", Colour(RowValue.At(row, "hair", "lab")));
        json.WriteString("dot", Colour(RowValue.At(best, "healedLab")));
        var skin = RowValue.At(row, "skin", "lab");
        json.WriteNumber("light", skin.ValueKind == JsonValueKind.Array ? skin[0].GetDouble() : -1);
        json.WriteEndObject();
    }

    /// <summary>A client whose photos were all added, and in the same order.</summary>
    public void Add(FusedClient client)
    {
        Write(_clients ? ",\n" : ClientsStart);
        _clients = true;
        var rows = _photos[client.Client];
        var best = client.Recommendation?.Best;
        using var json = new Utf8JsonWriter(_output);
        json.WriteStartObject();
        json.WriteString("client", PrintableText.Of(client.Client, 100));
        json.WriteNumber("used", client.Used);
        WriteList(json, "photos", rows);
        WriteList(json, "far", client.Disagreements.Select(one => rows[Index(client.Photos, one.Photo)]).Distinct());
        json.WriteStartArray("warnings");
        foreach (var disagreement in client.Disagreements)
        {
            json.WriteStringValue(PrintableText.Of(disagreement.Message, 1000));
        }

        json.WriteEndArray();
        json.WriteString("confidence", client.Recommendation is { } given ? ContractNames.Of(given.Confidence) : "");
        json.WriteString("name", PrintableText.Of(best?.PigmentName ?? "", 80));
        json.WriteNumber("parts", best?.DiluentParts ?? -1);
        json.WriteString("ratio", best is null ? "" : DilutionText.Short(best.DiluentParts));
        json.WriteString(
            "range",
            best is null
                ? ""
                : $"{DilutionText.Rounded(best.DiluentPartsLow)} to {DilutionText.Rounded(best.DiluentPartsHigh)}"
        );
        json.WriteNumber("delta", best?.DeltaE00 ?? -1);
        json.WriteString("skin", Colour(client.Skin?.Lab));
        json.WriteString("hair", Colour(client.Hair?.Lab));
        json.WriteString("dot", Colour(best?.HealedLab));
        json.WriteEndObject();
    }

    public void End() =>
        Write(
            $"{(_clients ? "" : ClientsStart)}\n]</script>\n<script>{GalleryScript.Text}</script>\n</body>\n</html>\n"
        );

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<int> rows)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteNumberValue(row);
        }

        json.WriteEndArray();
    }

    private static int Index(IReadOnlyList<string> photos, string path)
    {
        var index = 0;
        while (!photos[index].Equals(path, StringComparison.Ordinal))
        {
            index++;
        }

        return index;
    }

    private static string Reason(JsonElement row) =>
        RowValue.Reason(row) is { Length: > 0 } reason ? PrintableText.Of(reason, 300)
        : RowValue.Text(row, "status") == "measured" ? "skin or hair was not found: " + RowValue.NoteCodes(row)
        : "";

    private static double Number(JsonElement row, string name) =>
        RowValue.At(row, name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : -1;

    private static string Colour(JsonElement lab) =>
        lab.ValueKind == JsonValueKind.Array
            ? Colour(new Lab(lab[0].GetDouble(), lab[1].GetDouble(), lab[2].GetDouble()))
            : "";

    private static string Colour(Lab? lab) => lab is { } known ? HtmlText.Colour(known) : "";

    private void Write(string text) => _output.Write(Encoding.ASCII.GetBytes(text));
}
