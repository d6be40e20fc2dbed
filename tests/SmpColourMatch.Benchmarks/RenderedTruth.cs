using System.Numerics;
using System.Text.Json;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Renderer.Cameras;
using SmpColourMatch.Renderer.Scenes;
using SmpColourMatch.Renderer.Truth;

namespace SmpColourMatch.Benchmarks;

/// <summary>What NAME.truth.json says of a rendered photo.</summary>
internal sealed record RenderedTruth(string Photo, string Mask, Lab Skin, Lab Hair, SceneDescription Scene)
{
    /// <summary>Where the chart lies, in pixels of the upright photo at full size; null without one.</summary>
    public ChartQuad? Chart { get; init; }

    /// <summary>Light on the chart relative to a surface that faces the light; 1 without a chart.</summary>
    public double ChartIrradiance { get; init; } = 1;

    /// <summary>Linear value of a white that faces the light.</summary>
    public double Exposure { get; init; } = 1;

    /// <summary>The camera's sensor; null for the colorimetric one.</summary>
    public Sensitivities? Sensor { get; init; }

    public string Name => Path.GetFileNameWithoutExtension(Photo);

    /// <summary>The rendered photos of a folder, in the order of their names.</summary>
    public static IEnumerable<RenderedTruth> In(string folder)
    {
        const string ending = ".truth.json";
        foreach (var file in Directory.GetFiles(folder, "*" + ending).Order(StringComparer.Ordinal))
        {
            yield return Read(file, file[..^ending.Length]);
        }
    }

    private static RenderedTruth Read(string file, string stem)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var root = json.RootElement;
        var scene =
            root.GetProperty("scene").Deserialize<SceneDescription>(TruthWriter.Plain)
            ?? throw new InvalidDataException($"{file}: no scene.");
        var truth = new RenderedTruth(
            stem + ".jpg",
            stem + ".mask.png",
            LabOf(root.GetProperty("skin")),
            LabOf(root.GetProperty("hair")),
            scene
        )
        {
            Exposure = scene.Camera.Exposure,
        };
        if (root.GetProperty("chart") is { ValueKind: JsonValueKind.Object } chart)
        {
            var corners = chart.GetProperty("quad").EnumerateArray().Select(PointOf).ToArray();
            truth = truth with
            {
                Chart = new ChartQuad(corners[0], corners[1], corners[2], corners[3]),
                ChartIrradiance = chart.GetProperty("irradiance").GetDouble(),
            };
        }

        return root.TryGetProperty("camera", out var camera)
            ? truth with
            {
                Exposure = camera.GetProperty("exposure").GetDouble(),
                Sensor = new Sensitivities("true", Channel("red"), Channel("green"), Channel("blue")),
            }
            : truth;

        Spectrum Channel(string name) =>
            new([.. camera.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())]);
    }

    private static Vector2 PointOf(JsonElement point) => new(point[0].GetSingle(), point[1].GetSingle());

    private static Lab LabOf(JsonElement part)
    {
        var lab = part.GetProperty("lab");
        return new Lab(lab[0].GetDouble(), lab[1].GetDouble(), lab[2].GetDouble());
    }
}
