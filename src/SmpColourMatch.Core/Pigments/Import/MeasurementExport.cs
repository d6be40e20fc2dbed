using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>Writes a catalogue as a table that <see cref="MeasurementImport"/> reads back without loss: CSV or CGATS.17.</summary>
public static class MeasurementExport
{
    private static readonly string[] Fixed =
    [
        "pigment",
        "name",
        "form",
        "undertone",
        "diluent_parts",
        "card",
        "LAB_L",
        "LAB_A",
        "LAB_B",
        "STDEV_L",
        "STDEV_A",
        "STDEV_B",
        "details",
    ];

    /// <summary>What has columns of its own and so is not repeated in details.</summary>
    private static readonly string[] OfColumns = ["id", "name", "form", "undertone", "dilutions"];

    /// <param name="catalogue">Measured; what a modelled one has not measured cannot be imported again.</param>
    /// <param name="cgats">CGATS.17 instead of CSV.</param>
    public static byte[] Write(PigmentCatalogue catalogue, bool cgats)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var wavelengths = catalogue
            .Pigments.SelectMany(pigment => pigment.Dilutions)
            .SelectMany(step => (ReflectanceSpectrum?[])[step.Spectrum, step.OverBlack?.Spectrum])
            .OfType<ReflectanceSpectrum>()
            .SelectMany(Wavelengths)
            .Distinct()
            .Order()
            .ToList();
        List<string> header = [.. Fixed, .. wavelengths.Select(nanometres => $"SPECTRAL_NM{Number(nanometres)}")];
        var rows = Rows(catalogue, wavelengths).ToList();
        return Encoding.UTF8.GetBytes(cgats ? Cgats(catalogue, header, rows) : Csv(catalogue, header, rows));
    }

    private static IEnumerable<List<string>> Rows(PigmentCatalogue catalogue, List<double> wavelengths)
    {
        var json = JsonNode.Parse(CatalogueWriter.Write(catalogue))!["pigments"]!.AsArray();
        for (var p = 0; p < catalogue.Pigments.Count; p++)
        {
            var pigment = catalogue.Pigments[p];
            var node = json[p]!.AsObject();
            var undertone = node["undertone"]?.GetValue<string>() ?? "";
            var form = node["form"]!.GetValue<string>();
            foreach (var name in OfColumns)
            {
                node.Remove(name);
            }

            var details = node.Count > 0 ? node.ToJsonString() : "";
            foreach (var step in pigment.Dilutions)
            {
                List<string> lead = [pigment.Id, pigment.Name, form, undertone, Number(step.DiluentParts)];
                yield return
                [
                    .. lead,
                    "white",
                    .. Colour(step.Lab, step.LabSd),
                    details,
                    .. Samples(step.Spectrum, wavelengths),
                ];
                details = "";
                if (step.OverBlack is { } black)
                {
                    yield return
                    [
                        .. lead,
                        "black",
                        .. Colour(black.Lab, null),
                        "",
                        .. Samples(black.Spectrum, wavelengths),
                    ];
                }
            }
        }
    }

    private static List<string> Colour(Lab lab, LabSd? sd) =>
        [
            Number(lab.L),
            Number(lab.A),
            Number(lab.B),
            sd is { } l ? Number(l.L) : "",
            sd is { } a ? Number(a.A) : "",
            sd is { } b ? Number(b.B) : "",
        ];

    private static IEnumerable<string> Samples(ReflectanceSpectrum? spectrum, List<double> wavelengths)
    {
        var known = spectrum is null
            ? []
            : Wavelengths(spectrum).Zip(spectrum.Reflectance).ToDictionary(pair => pair.First, pair => pair.Second);
        return wavelengths.Select(nanometres => known.TryGetValue(nanometres, out var value) ? Number(value) : "");
    }

    private static IEnumerable<double> Wavelengths(ReflectanceSpectrum spectrum) =>
        Enumerable
            .Range(0, spectrum.Reflectance.Count)
            .Select(i => Math.Round(spectrum.StartNm + (i * spectrum.StepNm), 6));

    private static string Csv(PigmentCatalogue catalogue, List<string> header, List<List<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var (keyword, value) in Keywords(catalogue))
        {
            text.Append($"# {keyword}: {value}\n");
        }

        text.Append(string.Join(',', header)).Append('\n');
        foreach (var row in rows)
        {
            text.Append(string.Join(',', row.Select(CsvCell))).Append('\n');
        }

        return text.ToString();
    }

    private static string Cgats(PigmentCatalogue catalogue, List<string> header, List<List<string>> rows)
    {
        var text = new StringBuilder("CGATS.17\n");
        foreach (var (keyword, value) in Keywords(catalogue))
        {
            text.Append($"KEYWORD {Quote(keyword)}\n{keyword} {Quote(value)}\n");
        }

        text.Append(
            $"NUMBER_OF_FIELDS {header.Count}\nBEGIN_DATA_FORMAT\n{string.Join(' ', header)}\nEND_DATA_FORMAT\n"
        );
        text.Append($"NUMBER_OF_SETS {rows.Count}\nBEGIN_DATA\n");
        foreach (var row in rows)
        {
            text.Append(string.Join(' ', row.Select(CgatsCell))).Append('\n');
        }

        return text.Append("END_DATA\n").ToString();
    }

    private static IEnumerable<(string Keyword, string Value)> Keywords(PigmentCatalogue catalogue)
    {
        var measurement = catalogue.Measurement;
        List<(string, string?)> all =
        [
            ("SUPPLIER", catalogue.Supplier),
            ("ILLUMINANT", "D65"),
            ("OBSERVER", "2"),
            ("MEASUREMENT_GEOMETRY", measurement?.Geometry),
            ("INSTRUMENTATION", measurement?.Instrument),
            ("SUBSTRATE_NAME", measurement?.Substrate?.Name),
            ("SUBSTRATE_LAB", Lab(measurement?.Substrate)),
            ("BLACK_SUBSTRATE_NAME", measurement?.BlackSubstrate?.Name),
            ("BLACK_SUBSTRATE_LAB", Lab(measurement?.BlackSubstrate)),
            ("MEASUREMENT_DATE", measurement?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("DILUENT", catalogue.DiluentName),
            ("REFLECTANCE_SCALE", "fraction"),
        ];
        foreach (var (keyword, value) in all)
        {
            if (value is not null)
            {
                yield return (keyword, value);
            }
        }
    }

    private static string? Lab(Substrate? card) =>
        card is null ? null : $"{Number(card.Lab.L)},{Number(card.Lab.A)},{Number(card.Lab.B)}";

    /// <summary>Quoted where it must be. A spreadsheet may take a name that begins with = for a formula, so such a name is refused nowhere but quoted as text.</summary>
    private static string CsvCell(string cell) =>
        cell.AsSpan().ContainsAny(",;\"\t\n#") || cell.Length != cell.Trim().Length ? Quote(cell) : cell;

    private static string CgatsCell(string cell) =>
        cell.Length == 0 || cell.AsSpan().ContainsAny(" \t\"#") ? Quote(cell) : cell;

    private static string Quote(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
