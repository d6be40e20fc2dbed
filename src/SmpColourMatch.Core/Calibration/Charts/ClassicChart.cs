using System.Globalization;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>The 24 patches of the ColorChecker Classic as mean reflectances of 30 charts; the source stands in the table's header.</summary>
public static class ClassicChart
{
    public const int Columns = 6;

    public const int Rows = 4;

    private static readonly Lazy<IReadOnlyList<Spectrum>> Loaded = new(Load);

    /// <summary>Patch 1 (dark skin) first, row by row.</summary>
    public static IReadOnlyList<Spectrum> Patches => Loaded.Value;

    private static IReadOnlyList<Spectrum> Load()
    {
        using var stream =
            typeof(ClassicChart).Assembly.GetManifestResourceStream("classic24-spectra.csv")
            ?? throw new InvalidOperationException("The chart's table is not embedded.");
        using var reader = new StreamReader(stream);
        var patches = new List<Spectrum>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.StartsWith("patch,", StringComparison.Ordinal))
            {
                continue;
            }

            var cells = line.Split(',');
            var samples = new double[cells.Length - 1];
            for (var i = 0; i < samples.Length; i++)
            {
                samples[i] = double.Parse(cells[i + 1], CultureInfo.InvariantCulture);
            }

            patches.Add(new Spectrum(samples));
        }

        return patches;
    }
}
