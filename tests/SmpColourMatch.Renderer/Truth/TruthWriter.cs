using System.Numerics;
using System.Text.Json;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Truth;

/// <summary>Writes NAME.truth.json, schema smp-rendered-truth/1.</summary>
public static class TruthWriter
{
    internal static readonly JsonSerializerOptions Plain = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static void Write(Stream target, PhotoTruth truth)
    {
        ArgumentNullException.ThrowIfNull(truth);
        using var json = new Utf8JsonWriter(target, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("schema", "smp-rendered-truth/1");
        json.WriteNumber("rendererVersion", PhotoTruth.RendererVersion);
        json.WriteString("photo", truth.Scene.Name + ".jpg");
        json.WriteNumber("width", truth.Scene.Width);
        json.WriteNumber("height", truth.Scene.Height);
        json.WriteStartObject("skin");
        WriteLab(json, "lab", truth.Skin);
        WriteLab(json, "labUnderLamp", truth.SkinUnderLamp);
        json.WriteNumber("meanIrradiance", Math.Round(truth.MeanSkinIrradiance, 4));
        json.WriteEndObject();
        json.WriteStartObject("hair");
        WriteLab(json, "lab", truth.Hair);
        WriteLab(json, "labUnderLamp", truth.HairUnderLamp);
        json.WriteNumber("greyFraction", truth.Scene.Hair.GreyFraction);
        json.WriteEndObject();
        WriteNumbers(json, "regionFractions", truth.RegionFractions);
        WriteChart(json, truth.Chart, truth.Scene.Chart?.Pose);
        WriteCamera(json, truth);
        json.WritePropertyName("scene");
        JsonSerializer.Serialize(json, truth.Scene, Plain);
        json.WriteEndObject();
        json.Flush();
        target.WriteByte((byte)'\n');
    }

    /// <summary>What a camera with a sensor of its own made of the light: left out for the colorimetric one, of which the scene says all.</summary>
    private static void WriteCamera(Utf8JsonWriter json, PhotoTruth truth)
    {
        if (truth.Sensor is not { } sensor || truth.Matrix is not { } matrix)
        {
            return;
        }

        json.WriteStartObject("camera");
        json.WriteString("sensor", sensor.Name);
        json.WriteNumber("exposure", Math.Round(truth.Exposure, 4));
        json.WriteStartArray("rawToLinearSrgb");
        WriteNumbers(json, null, [matrix.Red.X, matrix.Red.Y, matrix.Red.Z]);
        WriteNumbers(json, null, [matrix.Green.X, matrix.Green.Y, matrix.Green.Z]);
        WriteNumbers(json, null, [matrix.Blue.X, matrix.Blue.Y, matrix.Blue.Z]);
        json.WriteEndArray();
        WriteNumbers(json, "red", sensor.Red.Samples.ToArray());
        WriteNumbers(json, "green", sensor.Green.Samples.ToArray());
        WriteNumbers(json, "blue", sensor.Blue.Samples.ToArray());
        json.WriteEndObject();
    }

    private static void WriteChart(Utf8JsonWriter json, ChartTruth? chart, ChartPose? pose)
    {
        if (chart is null)
        {
            json.WriteNull("chart");
            return;
        }

        json.WriteStartObject("chart");
        json.WriteString("layout", "classic24");
        if (pose is not null)
        {
            json.WriteString(
                "state",
                pose.IsMirrored ? "mirrored"
                    : pose.Covered > 0 ? "covered"
                    : "whole"
            );
        }

        WritePoints(json, "quad", chart.Quad);
        WritePoints(json, "patchCentres", chart.PatchCentres);
        json.WriteNumber("irradiance", Math.Round(chart.Irradiance, 4));
        json.WriteStartArray("patchLabs");
        foreach (var lab in chart.PatchLabs)
        {
            WriteNumbers(json, null, [lab.L, lab.A, lab.B]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLab(Utf8JsonWriter json, string name, Lab lab) =>
        WriteNumbers(json, name, [lab.L, lab.A, lab.B]);

    private static void WritePoints(Utf8JsonWriter json, string name, IReadOnlyList<Vector2> points)
    {
        json.WriteStartArray(name);
        foreach (var point in points)
        {
            WriteNumbers(json, null, [point.X, point.Y]);
        }

        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string? name, IReadOnlyList<double> numbers)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        // One line a vector, whatever the writer's indentation.
        json.WriteRawValue("[" + string.Join(", ", numbers.Select(n => Math.Round(n, 4).ToString())) + "]");
    }
}
