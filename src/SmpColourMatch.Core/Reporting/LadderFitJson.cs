using System.Text.Json;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Pigments.Fitting;

namespace SmpColourMatch.Core.Reporting;

/// <summary>Writes fitted inks as the JSON document <c>smp-fit/1</c>.</summary>
public static class LadderFitJson
{
    public static void Write(IReadOnlyList<LadderFit> fits, Stream output)
    {
        ArgumentNullException.ThrowIfNull(fits);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "smp-fit/1");
            json.WriteStartArray("inks");
            foreach (var fit in fits)
            {
                Write(json, fit);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, LadderFit fit)
    {
        json.WriteStartObject();
        json.WriteString("pigment", fit.Pigment.Id);
        json.WriteString("model", fit.Scattering is null ? "transparent" : "two-constant");
        Write(json, "density", fit.Density);
        Write(json, "alpha", fit.Alpha);
        Write(json, "redOxide", fit.RedOxide);
        Write(json, "yellowOxide", fit.YellowOxide);
        if (fit.Scattering is { } scattering)
        {
            Write(json, "scattering", scattering);
        }

        json.WriteBoolean("fromSpectra", fit.FromSpectra);
        json.WriteBoolean("identified", fit.Identified);
        json.WriteBoolean("weaklyDetermined", fit.HueIsWeak);
        json.WriteStartObject("extrapolated");
        json.WriteBoolean("stronger", fit.StrongerThanMeasured);
        json.WriteBoolean("thinner", fit.ThinnerThanMeasured);
        json.WriteEndObject();
        json.WriteStartObject("residuals");
        json.WriteNumber("meanDeltaE00", Math.Round(fit.MeanDeltaE00, 3));
        json.WriteNumber("maxDeltaE00", Math.Round(fit.MaxDeltaE00, 3));
        json.WriteStartArray("steps");
        foreach (var step in fit.Steps)
        {
            json.WriteStartObject();
            json.WriteNumber("diluentParts", step.DiluentParts);
            json.WriteBoolean("overBlack", step.OverBlack);
            Write(json, "measured", step.Measured);
            Write(json, "fitted", step.Fitted);
            json.WriteNumber("deltaE00", Math.Round(step.DeltaE00, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ParameterInterval value)
    {
        json.WriteStartObject(name);
        json.WriteNumber("value", Math.Round(value.Value, 4));
        json.WriteNumber("low", Math.Round(value.Low, 4));
        json.WriteNumber("high", Math.Round(value.High, 4));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Lab lab)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(Math.Round(lab.L, 2));
        json.WriteNumberValue(Math.Round(lab.A, 2));
        json.WriteNumberValue(Math.Round(lab.B, 2));
        json.WriteEndArray();
    }
}
