using System.Globalization;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Renderer.Cameras;

/// <summary>Measured sensitivities out of a folder of tables (wavelength, red, green, blue), read at run time; none is part of this repository.</summary>
internal static class MeasuredSensors
{
    /// <exception cref="InvalidDataException">A table does not cover 400–700 nm.</exception>
    public static IReadOnlyList<Sensitivities> Read(string folder) =>
        [.. Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).Select(ReadOne)];

    private static Sensitivities ReadOne(string path)
    {
        var rows = new List<double[]>();
        foreach (var line in File.ReadLines(path))
        {
            var cells = line.Split(',');
            if (cells.Length >= 4 && double.TryParse(cells[0], CultureInfo.InvariantCulture, out _))
            {
                rows.Add(Array.ConvertAll(cells[..4], cell => double.Parse(cell, CultureInfo.InvariantCulture)));
            }
        }

        if (rows.Count < 2 || rows[0][0] > Spectrum.StartNanometres || rows[^1][0] < 700)
        {
            throw new InvalidDataException($"{path}: rows of wavelength, red, green, blue over 400-700 nm expected.");
        }

        var step = rows[1][0] - rows[0][0];
        return new Sensitivities(Path.GetFileNameWithoutExtension(path), Channel(1), Channel(2), Channel(3));

        Spectrum Channel(int column) =>
            Spectrum.Resample(rows[0][0], step, [.. rows.Select(row => Math.Max(row[column], 0))]);
    }
}
