using System.Globalization;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>
/// Reads what a chart's 24 patches were measured to be: lines of cells parted by commas or semicolons, the first line naming the columns,
/// then a line a patch in the Classic's order. Lines that begin with # are passed over; so are columns of other names.
/// </summary>
/// <remarks>Columns: <c>L, a, b</c> (CIE Lab, D50, 2° observer), or wavelengths such as <c>400</c> or <c>400 nm</c>, evenly spaced from 400 nm or below to 700 nm or above.</remarks>
public static class ChartReferenceReader
{
    private const int Patches = ClassicChart.Columns * ClassicChart.Rows;

    /// <summary>Number of the first grey, from 0; the greys go from white to black.</summary>
    private const int FirstGrey = Patches - ClassicChart.Columns;

    /// <summary>Reflectances above this are percentages: no patch reflects one and a half times the light. Chosen by us.</summary>
    private const double MostShare = 1.5;

    /// <returns>24 spectra in the Classic's order.</returns>
    /// <exception cref="ChartReferenceException">The text is no such table.</exception>
    public static IReadOnlyList<Spectrum> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ReferenceColumns? columns = null;
        var rows = new List<(int Line, double[] Values)>();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim().Trim('\uFEFF');
            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            if (columns is null)
            {
                columns = ReferenceColumns.Of(line, number);
            }
            else
            {
                rows.Add((number, columns.Read(line, number)));
            }
        }

        if (rows.Count != Patches || columns is null)
        {
            throw new ChartReferenceException(
                0,
                $"{rows.Count} patches instead of {Patches}. Give a first line that names the columns, then a line for each patch, 1 (dark skin) to 24 (black)."
            );
        }

        var spectra = columns.IsLab ? FromLab(rows) : FromShares(rows, columns);
        RequireOrder(spectra, rows);
        return spectra;
    }

    private static Spectrum[] FromLab(List<(int Line, double[] Values)> rows)
    {
        var spectra = new Spectrum[Patches];
        for (var i = 0; i < Patches; i++)
        {
            var (line, v) = rows[i];
            spectra[i] =
                SpectrumTint.Towards(ClassicChart.Patches[i], new Lab(v[0], v[1], v[2]))
                ?? throw new ChartReferenceException(
                    line,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Lab {v[0]:0.##} {v[1]:0.##} {v[2]:0.##} is the colour of no patch. L is 0 to 100, a and b within about 100 of 0; the light is D50."
                    )
                );
        }

        return spectra;
    }

    private static Spectrum[] FromShares(List<(int Line, double[] Values)> rows, ReferenceColumns columns)
    {
        var isPercent = rows.Exists(row => Array.Exists(row.Values, value => value > MostShare));
        return [.. rows.Select(row => columns.ToSpectrum(row.Values, isPercent ? 0.01 : 1, row.Line))];
    }

    /// <summary>A table in another order would give wrong colours without a word: the greys tell.</summary>
    private static void RequireOrder(Spectrum[] spectra, List<(int Line, double[] Values)> rows)
    {
        for (var i = FirstGrey + 1; i < Patches; i++)
        {
            var (before, here) = (Illuminant.D50.ToLab(spectra[i - 1]), Illuminant.D50.ToLab(spectra[i]));
            if (!(here.L < before.L))
            {
                throw new ChartReferenceException(
                    rows[i].Line,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"patch {i + 1} (L {here.L:0.#}) is not darker than patch {i} (L {before.L:0.#}). Patches 19 to 24 are the greys from white to black: put the lines in the ColorChecker Classic's order."
                    )
                );
            }
        }
    }
}
