using System.Text.Json;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Matching.Coverage;

namespace SmpColourMatch.Core.Reporting;

/// <summary>Writes a coverage survey as the JSON document <c>smp-coverage/1</c>.</summary>
public static class CoverageJson
{
    /// <summary>Beyond this many clients the single verdicts are left out; chosen by us: the grid is told in full, a sample in shares.</summary>
    private const int MostVerdicts = 1000;

    public static void Write(CoverageResult result, Stream output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "smp-coverage/1");
            json.WriteString("supplier", result.Catalogue.Supplier);
            json.WriteStartObject("population");
            json.WriteString("name", result.Population.Name);
            json.WriteNumber("clients", result.Population.Clients.Count);
            json.WriteNumber("skins", result.Population.Skins.Count);
            json.WriteEndObject();
            json.WriteStartObject("shares");
            foreach (var status in CoverageWords.All)
            {
                json.WriteNumber(CoverageWords.Code(status), Rounded(result.Share(status)));
            }

            json.WriteEndObject();
            json.WriteStartObject("grades");
            foreach (var grade in CoverageWords.Grades)
            {
                json.WriteNumber(CoverageWords.Code(grade), Rounded(result.Share(grade)));
            }

            json.WriteEndObject();
            json.WriteStartArray("pigments");
            foreach (var pigment in result.Pigments)
            {
                json.WriteStartObject();
                json.WriteString("pigment", pigment.PigmentId);
                json.WriteNumber("serves", Rounded(pigment.Serves));
                json.WriteNumber("best", Rounded(pigment.Best));
                json.WriteNumber("alone", Rounded(pigment.Alone));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("smallestSet");
            json.WriteBoolean("proven", result.SmallestSetIsProven);
            json.WriteStartArray("pigments");
            foreach (var id in result.SmallestSet)
            {
                json.WriteStringValue(id);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartArray("steps");
            foreach (var (id, served) in result.Steps)
            {
                json.WriteStartObject();
                json.WriteString("pigment", id);
                json.WriteNumber("served", Rounded(served));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("additional");
            Inks(json, "one", result.One is null ? [] : [result.One]);
            Inks(json, "two", result.Two ?? []);
            json.WriteEndObject();
            if (result.Verdicts.Count <= MostVerdicts)
            {
                Clients(json, result);
            }

            json.WriteString("basis", "model prediction");
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Inks(Utf8JsonWriter json, string name, IReadOnlyList<ProposedInk> inks)
    {
        json.WriteStartArray(name);
        foreach (var ink in inks)
        {
            json.WriteStartObject();
            json.WriteString("undertone", ink.Undertone);
            json.WriteNumber("density", ink.Density);
            json.WriteNumber("alpha", ink.Alpha);
            json.WriteNumber("redOxide", ink.RedOxide);
            json.WriteNumber("yellowOxide", ink.YellowOxide);
            json.WriteStartArray("diluentParts");
            json.WriteNumberValue(ink.FromParts);
            json.WriteNumberValue(ink.ToParts);
            json.WriteEndArray();
            json.WriteNumber("gain", Rounded(ink.Gain));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Clients(Utf8JsonWriter json, CoverageResult result)
    {
        json.WriteStartArray("clients");
        for (var i = 0; i < result.Verdicts.Count; i++)
        {
            var client = result.Population.Clients[i];
            var skin = result.Population.Skins[client.Skin];
            var verdict = result.Verdicts[i];
            json.WriteStartObject();
            json.WriteString("skin", skin.Name);
            Lab(json, "skinLab", skin.Lab);
            json.WriteString("hair", client.HairName);
            Lab(json, "hairLab", client.Hair);
            json.WriteNumber("weight", client.Weight);
            json.WriteString("status", CoverageWords.Code(verdict.Status));
            json.WriteString("grade", CoverageWords.Code(verdict.Grade));
            Lab(json, "target", verdict.Target);
            if (verdict.Pigment >= 0)
            {
                json.WriteString("pigment", result.Catalogue.Pigments[verdict.Pigment].Id);
                json.WriteNumber("diluentParts", verdict.DiluentParts);
                Lab(json, "healedLab", verdict.Dot);
                json.WriteNumber("deltaE00", Math.Round(verdict.DeltaE00, 2));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Lab(Utf8JsonWriter json, string name, Lab lab)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(Math.Round(lab.L, 1));
        json.WriteNumberValue(Math.Round(lab.A, 1));
        json.WriteNumberValue(Math.Round(lab.B, 1));
        json.WriteEndArray();
    }

    private static double Rounded(double share) => Math.Round(share, 4);
}
