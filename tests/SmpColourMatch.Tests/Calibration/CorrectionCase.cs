using System.Globalization;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Tests.Calibration;

/// <summary>A case of Reference/chart-corrections.csv.</summary>
internal sealed class CorrectionCase
{
    private readonly Dictionary<string, double[]> _rows;

    private CorrectionCase(Dictionary<string, double[]> rows) => _rows = rows;

    public static CorrectionCase Read(string name) =>
        new(
            ReferenceTable
                .Rows("chart-corrections.csv")
                .Where(cells => cells[0] == name)
                .ToDictionary(
                    cells => cells[1],
                    cells => Array.ConvertAll(cells[2..], cell => cell.Length == 0 ? 0 : Number(cell)),
                    StringComparer.Ordinal
                )
        );

    /// <summary>16 pixels a patch: the noise of the mean is then the noise stated.</summary>
    public ChartReading Reading =>
        new(
            default,
            [
                .. Enumerable
                    .Range(0, 24)
                    .Select(index =>
                    {
                        var row = _rows[$"patch-{index}"];
                        var state = row[3] == 1 ? PatchState.Used : PatchState.Uneven;
                        return new PatchReading(index, Rgb(row), new LinearRgb(row[4], row[4], row[4]), 16, state);
                    }),
            ]
        )
        {
            Darkest = Rgb(_rows["darkest"]),
        };

    public IEnumerable<(LinearRgb Seen, LinearRgb Corrected)> Probes()
    {
        for (var k = 0; _rows.TryGetValue($"probe-{k}", out var probe); k++)
        {
            yield return (Rgb(probe), Rgb(_rows[$"corrected-{k}"]));
        }
    }

    public double[] Row(string item) => _rows[item];

    private static LinearRgb Rgb(double[] row) => new(row[0], row[1], row[2]);

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
