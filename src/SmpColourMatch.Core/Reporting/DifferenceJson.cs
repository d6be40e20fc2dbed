using System.Text.Json;
using SmpColourMatch.Core.Matching.Coverage;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Reporting;

/// <summary>Writes what changed between two catalogues as the JSON document <c>smp-diff/1</c>.</summary>
public static class DifferenceJson
{
    public static void Write(CatalogueDifference difference, Stream output)
    {
        ArgumentNullException.ThrowIfNull(difference);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "smp-diff/1");
            json.WriteStartArray("pigments");
            foreach (var pigment in difference.Pigments)
            {
                Write(json, pigment);
            }

            json.WriteEndArray();
            json.WriteStartObject("recommendations");
            json.WriteString("population", difference.CoverageBefore.Population.Name);
            json.WriteNumber("otherPigment", Math.Round(difference.OtherPigment, 4));
            json.WriteNumber("otherDilution", Math.Round(difference.OtherDilution, 4));
            if (difference is { OldRecipeMean: { } mean, OldRecipeMax: { } max })
            {
                json.WriteNumber("oldRecipesMoved", Math.Round(difference.OldRecipesMoved, 4));
                json.WriteNumber("oldRecipeMeanDeltaE00", Math.Round(mean, 2));
                json.WriteNumber("oldRecipeMaxDeltaE00", Math.Round(max, 2));
            }

            foreach (
                var (name, result) in new[]
                {
                    ("before", difference.CoverageBefore),
                    ("after", difference.CoverageAfter),
                }
            )
            {
                json.WriteStartObject(name);
                foreach (var status in CoverageWords.All)
                {
                    json.WriteNumber(CoverageWords.Code(status), Math.Round(result.Share(status), 4));
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, PigmentDifference pigment)
    {
        json.WriteStartObject();
        json.WriteString("pigment", pigment.PigmentId);
        json.WriteString("kind", pigment.Kind);
        json.WriteStartArray("fields");
        foreach (var field in pigment.Fields)
        {
            json.WriteStringValue(field);
        }

        json.WriteEndArray();
        json.WriteStartArray("drawdowns");
        foreach (var (parts, difference) in pigment.Steps)
        {
            json.WriteStartObject();
            json.WriteNumber("diluentParts", parts);
            json.WriteNumber("deltaE00", Math.Round(difference, 2));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, "before", pigment.Before);
        Write(json, "after", pigment.After);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, InkOptics? ink)
    {
        if (ink is { } known)
        {
            json.WriteStartObject(name);
            json.WriteNumber("strength", Math.Round(known.TauNeat, 3));
            json.WriteNumber("alpha", Math.Round(known.Alpha, 3));
            json.WriteNumber("redOxide", Math.Round(known.RedOxide, 3));
            json.WriteNumber("yellowOxide", Math.Round(known.YellowOxide, 3));
            json.WriteEndObject();
        }
    }
}
