using System.Globalization;
using System.Text.Json;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Reporting;

namespace SmpColourMatch.Core.Batching;

/// <summary>clients.jsonl and clients.csv: one line a client with several photos.</summary>
internal static class ClientsTable
{
    public static string[] Columns { get; } =
    [
        "client",
        "photos",
        "used",
        "confidence",
        "pigment",
        "name",
        "diluent_parts",
        "diluent_parts_low",
        "diluent_parts_high",
        "delta_e00",
        "skin_l",
        "skin_a",
        "skin_b",
        "hair_l",
        "hair_a",
        "hair_b",
        "disagreement",
    ];

    public static IEnumerable<string> Cells(FusedClient client)
    {
        var best = client.Recommendation?.Best;
        return
        [
            CsvText.Text(client.Client),
            Number(client.Photos.Count),
            Number(client.Used),
            client.Recommendation is { } given ? ContractNames.Of(given.Confidence) : "",
            CsvText.Text(best?.PigmentId ?? ""),
            CsvText.Text(best?.PigmentName ?? ""),
            Number(best?.DiluentParts),
            Number(best?.DiluentPartsLow),
            Number(best?.DiluentPartsHigh),
            Number(best?.DeltaE00),
            .. Numbers(client.Skin?.Lab),
            .. Numbers(client.Hair?.Lab),
            CsvText.Text(string.Join(' ', client.Disagreements.Select(disagreement => disagreement.Message))),
        ];
    }

    /// <summary>One line of JSON, schema smp-client/1, pure ASCII.</summary>
    public static void WriteLine(Stream output, FusedClient client, int day)
    {
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("schema", "smp-client/1");
            json.WriteString("client", client.Client);
            json.WriteStartArray("photos");
            foreach (var photo in client.Photos)
            {
                json.WriteStringValue(photo);
            }

            json.WriteEndArray();
            json.WriteNumber("used", client.Used);
            if (client.Skin is { } skin)
            {
                WriteColour(json, "skin", skin.Lab, skin.Sd);
            }

            if (client.Hair is { } hair)
            {
                WriteColour(json, "hair", hair.Lab, hair.Sd);
            }

            if (client.Recommendation is { } recommendation)
            {
                RecommendationJson.Write(json, recommendation);
            }

            json.WriteStartArray("disagreements");
            foreach (var disagreement in client.Disagreements)
            {
                json.WriteStartObject();
                json.WriteString("part", disagreement.Part);
                json.WriteString("photo", disagreement.Photo);
                json.WriteNumber("deltaE00", Math.Round(disagreement.DeltaE00, 2));
                json.WriteString("message", disagreement.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("day", day);
            json.WriteString("basis", "model prediction");
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteColour(Utf8JsonWriter json, string name, Lab lab, LabSd sd)
    {
        json.WriteStartObject(name);
        JsonNumbers.WriteLab(json, "lab", lab.L, lab.A, lab.B);
        JsonNumbers.WriteLab(json, "sd", sd.L, sd.A, sd.B);
        json.WriteEndObject();
    }

    private static string[] Numbers(Lab? lab) => [Number(lab?.L), Number(lab?.A), Number(lab?.B)];

    private static string Number(double? value) =>
        value is { } number ? Math.Round(number, 2).ToString(CultureInfo.InvariantCulture) : "";
}
