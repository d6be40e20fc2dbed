using System.Text.Json;

namespace SmpColourMatch.Core.Batching;

/// <summary>Looks up what a row may or may not hold; what is not there is empty.</summary>
internal static class RowValue
{
    public static JsonElement At(JsonElement row, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (row.ValueKind != JsonValueKind.Object || !row.TryGetProperty(name, out row))
            {
                return default;
            }
        }

        return row;
    }

    public static string Text(JsonElement row, params ReadOnlySpan<string> path) =>
        At(row, path) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";

    /// <summary>A number or truth value as the row has it: with a decimal point.</summary>
    public static string Raw(JsonElement row, params ReadOnlySpan<string> path) =>
        At(row, path) is { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } value
            ? value.GetRawText()
            : "";

    /// <summary>The numbers of a list, or as many empty texts.</summary>
    public static string[] Several(JsonElement row, int count, params ReadOnlySpan<string> path)
    {
        var values = new string[count];
        Array.Fill(values, "");
        if (At(row, path) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == count)
        {
            for (var i = 0; i < count; i++)
            {
                values[i] = list[i].GetRawText();
            }
        }

        return values;
    }

    /// <summary>The codes of all notes, parted by spaces.</summary>
    public static string NoteCodes(JsonElement row)
    {
        var codes = new List<string>();
        foreach (var note in Notes(row))
        {
            codes.Add(Text(note, "code"));
        }

        return string.Join(' ', codes);
    }

    /// <summary>The first error, or else empty: why a photo was rejected, and what to do.</summary>
    public static string Reason(JsonElement row)
    {
        foreach (var note in Notes(row))
        {
            if (Text(note, "severity") == "error")
            {
                return Text(note, "message");
            }
        }

        return "";
    }

    private static IEnumerable<JsonElement> Notes(JsonElement row) =>
        At(row, "notes") is { ValueKind: JsonValueKind.Array } notes ? notes.EnumerateArray() : [];
}
