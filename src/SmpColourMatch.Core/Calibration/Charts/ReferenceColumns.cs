using System.Globalization;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Which cells of a table's lines are of use: Lab, or reflectances by wavelength.</summary>
internal sealed class ReferenceColumns
{
    private static readonly string[] LabNames = ["l", "a", "b"];

    private readonly char _separator;
    private readonly int[] _places;
    private readonly double _start;
    private readonly double _step;

    private ReferenceColumns(char separator, int[] places, double start, double step) =>
        (_separator, _places, _start, _step) = (separator, places, start, step);

    public bool IsLab => _step == 0;

    /// <exception cref="ChartReferenceException">The line names neither.</exception>
    public static ReferenceColumns Of(string line, int number)
    {
        var separator = line.Contains(';') ? ';' : ',';
        var names = Array.ConvertAll(line.Split(separator), name => name.Trim(' ', '"', '*').ToLowerInvariant());
        var waves = names
            .Select((name, place) => (Nanometres: Wavelength(name), Place: place))
            .Where(wave => wave.Nanometres > 0)
            .OrderBy(wave => wave.Nanometres)
            .ToList();
        if (waves.Count >= 2)
        {
            return OfWaves(separator, waves, number);
        }

        var places = Array.ConvertAll(LabNames, name => Array.IndexOf(names, name));
        return !Array.Exists(places, place => place < 0)
            ? new ReferenceColumns(separator, places, 0, 0)
            : throw new ChartReferenceException(
                number,
                "it names neither columns L, a, b (CIE Lab, D50) nor wavelengths such as 400, 410 ... 700. Name the columns in the first line."
            );
    }

    /// <exception cref="ChartReferenceException">A cell is missing or no number.</exception>
    public double[] Read(string line, int number)
    {
        var cells = line.Split(_separator);
        var values = new double[_places.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var cell = _places[i] < cells.Length ? cells[_places[i]].Trim(' ', '"') : "";
            if (
                !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out values[i])
                || !double.IsFinite(values[i])
            )
            {
                throw new ChartReferenceException(
                    number,
                    $"column {_places[i] + 1} is '{cell}', not a number. Write numbers with a point, such as 38.4; part columns by '{_separator}', as the first line does."
                );
            }
        }

        return values;
    }

    /// <exception cref="ChartReferenceException">A value is below 0, or above what a patch reflects.</exception>
    public Spectrum ToSpectrum(double[] values, double scale, int number)
    {
        var shares = Array.ConvertAll(values, value => value * scale);
        var wrong = Array.FindIndex(shares, share => share is < 0 or > 1.5);
        return wrong < 0
            ? Spectrum.Resample(_start, _step, shares)
            : throw new ChartReferenceException(
                number,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the reflectance at {_start + (wrong * _step):0} nm is {values[wrong]:0.####}. Reflectances are 0 to 1, or 0 to 100 throughout."
                )
            );
    }

    private static ReferenceColumns OfWaves(char separator, List<(double Nanometres, int Place)> waves, int number)
    {
        var (start, end) = (waves[0].Nanometres, waves[^1].Nanometres);
        var step = (end - start) / (waves.Count - 1);
        for (var i = 0; i < waves.Count; i++)
        {
            if (Math.Abs(waves[i].Nanometres - start - (i * step)) > 0.01)
            {
                throw new ChartReferenceException(
                    number,
                    $"the wavelengths are not evenly spaced about {waves[i].Nanometres:0} nm. Give every 5, 10 or 20 nm once."
                );
            }
        }

        return start <= Spectrum.StartNanometres && end >= Spectrum.Wavelength(Spectrum.Count - 1) && step <= 20
            ? new ReferenceColumns(separator, [.. waves.Select(wave => wave.Place)], start, step)
            : throw new ChartReferenceException(
                number,
                $"the wavelengths run from {start:0} to {end:0} nm by {step:0.#}. 400 to 700 nm by 20 nm or less are needed."
            );
    }

    /// <summary>0 where a name is no wavelength.</summary>
    private static double Wavelength(string name)
    {
        var digits = name.EndsWith("nm", StringComparison.Ordinal) ? name[..^2].TrimEnd() : name;
        return
            double.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var nanometres)
            && nanometres is >= 300 and <= 900
            ? nanometres
            : 0;
    }
}
