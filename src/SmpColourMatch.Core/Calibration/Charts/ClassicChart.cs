using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>The 24 patches of the ColorChecker Classic as mean reflectances of 30 charts; the source stands in the table's header.</summary>
public static class ClassicChart
{
    public const int Columns = 6;

    public const int Rows = 4;

    private static readonly Lazy<IReadOnlyList<Spectrum>> Loaded = new(() =>
        [.. NumberTable.Load("classic24-spectra.csv").Select(row => row.Value)]
    );

    /// <summary>Patch 1 (dark skin) first, row by row.</summary>
    public static IReadOnlyList<Spectrum> Patches => Loaded.Value;
}
