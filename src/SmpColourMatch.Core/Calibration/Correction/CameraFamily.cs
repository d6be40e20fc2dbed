using System.Globalization;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>
/// What is known of cameras, lamps and tone curves before a chart is looked at, and the skins and hairs that a correction must be right on:
/// camera-family.csv, made by src/CalibrationTraining.
/// </summary>
internal sealed class CameraFamily
{
    private const string Resource = "camera-family.csv";

    private static readonly Lazy<CameraFamily> Loaded = new(Load);

    private CameraFamily(List<double[]> responses, List<double[]> curves, List<double[]> skins, List<double[]> hairs)
    {
        MeanResponse = responses[0];
        Responses = [.. responses.Skip(1)];
        MeanCurve = curves[0];
        Curves = [.. curves.Skip(1)];
        Skins = [.. skins.Select(values => new Spectrum(values))];
        Hairs = [.. hairs.Select(values => new Spectrum(values))];
    }

    public static CameraFamily Shared => Loaded.Value;

    /// <summary>Red, green, blue × 31 weights of a reflectance; each channel's sum to 1, the response to a perfect white.</summary>
    public double[] MeanResponse { get; }

    /// <summary>Components of the responses about their mean, one standard deviation each.</summary>
    public double[][] Responses { get; }

    /// <summary>ln(light / light of the file) at √(light of the file) = 0 … 1, evenly spaced.</summary>
    public double[] MeanCurve { get; }

    /// <summary>Components of the curves about their mean, one standard deviation each.</summary>
    public double[][] Curves { get; }

    public Spectrum[] Skins { get; }

    public Spectrum[] Hairs { get; }

    private static CameraFamily Load()
    {
        using var stream =
            typeof(CameraFamily).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        var tables = new Dictionary<string, List<double[]>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            if (line.StartsWith('#') || cells.Length < Spectrum.Count)
            {
                continue;
            }

            if (!tables.TryGetValue(cells[0], out var rows))
            {
                tables[cells[0]] = rows = [];
            }

            rows.Add(Array.ConvertAll(cells[2..], cell => double.Parse(cell, CultureInfo.InvariantCulture)));
        }

        return new CameraFamily(tables["response"], tables["curve"], tables["skin"], tables["hair"]);
    }
}
