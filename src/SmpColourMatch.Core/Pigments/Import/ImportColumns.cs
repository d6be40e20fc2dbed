using System.Globalization;

namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>Where in a table what stands; −1 for what it has not.</summary>
internal sealed record ImportColumns(
    int Pigment,
    int Parts,
    int L,
    int A,
    int B,
    int SdL,
    int SdA,
    int SdB,
    int Name,
    int Form,
    int Undertone,
    int Card,
    int Details,
    IReadOnlyList<(int Column, double Nanometres)> Spectrum
)
{
    private static readonly string[] SpectralPrefixes =
    [
        "SPECTRAL_NM_",
        "SPECTRAL_NM",
        "SPECTRAL_",
        "SPEC_",
        "NM_",
        "NM",
        "R_",
        "R",
        "",
    ];

    public bool HasLab => L >= 0 && A >= 0 && B >= 0;

    public static ImportColumns? Find(TextTable table, FindingSink notes)
    {
        var spectrum = new List<(int Column, double Nanometres)>();
        for (var i = 0; i < table.Header.Count; i++)
        {
            if (Wavelength(table.Header[i]) is { } nanometres)
            {
                spectrum.Add((i, nanometres));
            }
        }

        var columns = new ImportColumns(
            First("pigment", "PIGMENT_ID", "SAMPLE_NAME"),
            First("diluent_parts", "diluentParts", "DILUTION"),
            First("LAB_L", "L*", "L"),
            First("LAB_A", "a*", "a"),
            First("LAB_B", "b*", "b"),
            First("STDEV_L"),
            First("STDEV_A"),
            First("STDEV_B"),
            First("name"),
            First("form"),
            First("undertone"),
            First("card"),
            First("details"),
            [.. spectrum.OrderBy(each => each.Nanometres)]
        );
        Require(columns.Pigment >= 0, "pigment (the id of the ink)");
        Require(columns.Parts >= 0, "diluent_parts (parts diluent per one part pigment)");
        Require(columns.HasLab || spectrum.Count > 1, "LAB_L, LAB_A and LAB_B, or SPECTRAL_NM400 to SPECTRAL_NM700");
        return notes.Errors == 0 ? columns : null;

        int First(params string[] names) => names.Select(table.Column).FirstOrDefault(at => at >= 0, -1);

        void Require(bool there, string what)
        {
            if (!there)
            {
                notes.Error(
                    ImportCodes.MissingColumn,
                    "",
                    table.HeaderLine,
                    1,
                    $"There is no column {what}. The columns are: {Quoted.Clean(string.Join(", ", table.Header))}. Name it in the first line."
                );
            }
        }
    }

    /// <summary>The cell; null when it is empty or there is no such column.</summary>
    public string? Text(TableRow row, int column) =>
        column >= 0 && column < row.Cells.Count && row.Cells[column].Length > 0 ? row.Cells[column] : null;

    /// <summary>The wavelength that a column's name states, as SPECTRAL_NM400, SPEC_400, 400nm or 400.</summary>
    private static double? Wavelength(string name)
    {
        foreach (var prefix in SpectralPrefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                var digits = name.AsSpan(prefix.Length);
                digits = digits.EndsWith("nm", StringComparison.OrdinalIgnoreCase) ? digits[..^2].TrimEnd() : digits;
                if (
                    double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                    && value is >= 200 and <= 1100
                )
                {
                    return value;
                }
            }
        }

        return null;
    }
}
