using System.Text.Json;

namespace SmpColourMatch.Core.Batching;

/// <summary>What a row of a batch says of its own making, ahead of the analysis: by this a resumed batch knows whether the row still holds.</summary>
/// <param name="Path">Below the batch's folder, parts joined by '/'.</param>
/// <param name="Bytes">The file's size.</param>
/// <param name="Sha256">Of the file's bytes, lower-case hex; empty when the file could not be read.</param>
/// <param name="Settings">Digest of all that the result depends on besides the photo.</param>
/// <param name="Client">Whose photo it is, or null.</param>
/// <param name="Report">The report's place below the output folder, or null.</param>
/// <param name="Thumbnail">The small picture's place below the output folder, or null.</param>
internal sealed record RowHead(
    string Path,
    long Bytes,
    string Sha256,
    string Settings,
    string? Client,
    string? Report,
    string? Thumbnail
)
{
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject("batch");
        json.WriteString("path", Path);
        json.WriteNumber("bytes", Bytes);
        json.WriteString("sha256", Sha256);
        json.WriteString("settings", Settings);
        WriteIfAny(json, "client", Client);
        WriteIfAny(json, "report", Report);
        WriteIfAny(json, "thumbnail", Thumbnail);
        json.WriteEndObject();
    }

    /// <returns>Null when the row is not whole: cut off by a stop, or not ours.</returns>
    public static RowHead? TryRead(ReadOnlyMemory<byte> row)
    {
        try
        {
            using var document = JsonDocument.Parse(row);
            return
                document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("schema", out _)
                && document.RootElement.TryGetProperty("batch", out var batch)
                && batch.ValueKind == JsonValueKind.Object
                && Text(batch, "path") is { } path
                && Text(batch, "sha256") is { } hash
                && Text(batch, "settings") is { } settings
                && batch.TryGetProperty("bytes", out var bytes)
                && bytes.TryGetInt64(out var size)
                ? new RowHead(
                    path,
                    size,
                    hash,
                    settings,
                    Text(batch, "client"),
                    Text(batch, "report"),
                    Text(batch, "thumbnail")
                )
                : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement batch, string name) =>
        batch.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
