using System.Text.Json;

namespace SmpColourMatch.Core.Reporting;

/// <summary>Numbers rounded to what the measurement can carry.</summary>
internal static class JsonNumbers
{
    /// <summary>Three numbers, of a Lab or its sd, to 0.01.</summary>
    public static void WriteLab(Utf8JsonWriter json, string name, double l, double a, double b)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(Math.Round(l, 2));
        json.WriteNumberValue(Math.Round(a, 2));
        json.WriteNumberValue(Math.Round(b, 2));
        json.WriteEndArray();
    }

    public static void WriteRounded(Utf8JsonWriter json, string name, double value, int digits) =>
        json.WriteNumber(name, Math.Round(value, digits));
}
