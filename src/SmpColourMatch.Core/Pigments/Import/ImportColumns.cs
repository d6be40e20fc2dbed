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
    IReadOnlyList<(int Column, double Nanometres)> Spectrum,
    int Width
)
{
    /// <summary>What precedes the wavelength, without what <see cref="TextTable.Bare"/> leaves out.</summary>
    private static readonly string[] SpectralPrefixes =
    [
        "SPECTRALNM",
        "SPECTRALPCT",
        "SPECTRALDEC",
        "SPECTRAL",
        "SPEC",
        "NM",
        "REFLECTANCE",
        "REFL",
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
            First("LAB_L", "L*", "CIE L*"),
            First("LAB_A", "a*", "CIE a*"),
            First("LAB_B", "b*", "CIE b*"),
            First("STDEV_L"),
            First("STDEV_A"),
            First("STDEV_B"),
            First("name"),
            First("form"),
            First("undertone"),
            First("card"),
            First("details"),
            [.. spectrum.OrderBy(each => each.Nanometres)],
            table.Header.Count
        );
        Require(columns.Pigment >= 0, "pigment (the id of the ink)");
        Require(columns.Parts >= 0, "diluent_parts (parts diluent per one part pigment)");
        Require(
            columns.HasLab || (spectrum.Count > 1 && columns is { L: < 0, A: < 0, B: < 0 }),
            columns is { L: < 0, A: < 0, B: < 0 }
                ? "LAB_L, LAB_A and LAB_B, or SPECTRAL_NM400 to SPECTRAL_NM700"
                : string.Join(" and ", Missing(columns)) + " beside the others of Lab"
        );
        TellRepeated(columns, table, notes);
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

    private static IEnumerable<string> Missing(ImportColumns columns)
    {
        (int At, string Name)[] all = [(columns.L, "LAB_L"), (columns.A, "LAB_A"), (columns.B, "LAB_B")];
        return all.Where(each => each.At < 0).Select(each => each.Name);
    }

    /// <summary>Of two columns of one name nobody knows which is meant.</summary>
    private static void TellRepeated(ImportColumns columns, TextTable table, FindingSink notes)
    {
        int[] used =
        [
            columns.Pigment,
            columns.Parts,
            columns.L,
            columns.A,
            columns.B,
            columns.Name,
            columns.Form,
            columns.Undertone,
            columns.Card,
            columns.Details,
            .. columns.Spectrum.Select(each => each.Column),
        ];
        foreach (
            var group in used.Where(at => at >= 0)
                .Select(at => TextTable.Bare(table.Header[at]))
                .Distinct(StringComparer.Ordinal)
        )
        {
            var count = table.Header.Count(name => TextTable.Bare(name) == group);
            if (count > 1)
            {
                notes.Error(
                    ImportCodes.BrokenTable,
                    "",
                    table.HeaderLine,
                    1,
                    $"The column {Quoted.Of(group)} stands {count} times. Keep one."
                );
            }
        }
    }

    /// <summary>"percent" or "fraction" where the columns' names say it, as SPECTRAL_PCT400 and SPECTRAL_DEC400 do.</summary>
    public static string? ScaleOf(TextTable table)
    {
        return Told("SPECTRALPCT") ? "percent"
            : Told("SPECTRALDEC") ? "fraction"
            : null;

        bool Told(string prefix) =>
            table.Header.Any(name => TextTable.Bare(name).StartsWith(prefix, StringComparison.Ordinal));
    }

    /// <summary>The cell; null when it is empty or there is no such column.</summary>
    public string? Text(TableRow row, int column) =>
        column >= 0 && column < row.Cells.Count && row.Cells[column].Length > 0 ? row.Cells[column] : null;

    /// <summary>The wavelength that a column's name states, as SPECTRAL_NM400, SPEC_400, 400nm or 400.</summary>
    private static double? Wavelength(string name)
    {
        var bare = TextTable.Bare(name);
        foreach (var prefix in SpectralPrefixes)
        {
            if (bare.StartsWith(prefix, StringComparison.Ordinal))
            {
                var digits = bare.AsSpan(prefix.Length);
                digits = digits.EndsWith("NM", StringComparison.Ordinal) ? digits[..^2] : digits;
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
