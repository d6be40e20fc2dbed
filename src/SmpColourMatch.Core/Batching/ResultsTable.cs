using System.Text.Json;

namespace SmpColourMatch.Core.Batching;

/// <summary>A row of results.jsonl laid flat for results.csv.</summary>
internal static class ResultsTable
{
    public static string[] Columns { get; } =
    [
        "path",
        "client",
        "status",
        "reason",
        "confidence",
        "pigment",
        "name",
        "diluent_parts",
        "diluent_parts_low",
        "diluent_parts_high",
        "delta_e00",
        "probability",
        "within_tolerance",
        .. Lab("target"),
        .. Lab("healed"),
        .. Lab("skin"),
        .. Lab("skin_sd"),
        "ita_degrees",
        "ita_class",
        .. Lab("hair"),
        .. Lab("hair_sd"),
        "hair_source",
        "grey_fraction",
        "calibration",
        "notes",
        "width",
        "height",
        "bytes",
        "sha256",
        "report",
    ];

    public static IEnumerable<string> Cells(JsonElement row)
    {
        var best = RowValue.At(row, "recommendation", "best");
        return
        [
            CsvText.Text(RowValue.Text(row, "batch", "path")),
            CsvText.Text(RowValue.Text(row, "batch", "client")),
            RowValue.Text(row, "status"),
            CsvText.Text(RowValue.Reason(row)),
            RowValue.Text(row, "recommendation", "confidence"),
            CsvText.Text(RowValue.Text(best, "pigment")),
            CsvText.Text(RowValue.Text(best, "name")),
            RowValue.Raw(best, "diluentParts"),
            .. RowValue.Several(best, 2, "diluentPartsInterval"),
            RowValue.Raw(best, "deltaE00"),
            RowValue.Raw(best, "probability"),
            RowValue.Raw(row, "recommendation", "withinTolerance"),
            .. RowValue.Several(row, 3, "target", "lab"),
            .. RowValue.Several(best, 3, "healedLab"),
            .. RowValue.Several(row, 3, "skin", "lab"),
            .. RowValue.Several(row, 3, "skin", "sd"),
            RowValue.Raw(row, "skin", "itaDegrees"),
            RowValue.Text(row, "skin", "itaClass"),
            .. RowValue.Several(row, 3, "hair", "lab"),
            .. RowValue.Several(row, 3, "hair", "sd"),
            RowValue.Text(row, "hair", "source"),
            RowValue.Raw(row, "hair", "greyFraction"),
            RowValue.Text(row, "calibration", "method"),
            RowValue.NoteCodes(row),
            RowValue.Raw(row, "photo", "width"),
            RowValue.Raw(row, "photo", "height"),
            RowValue.Raw(row, "batch", "bytes"),
            RowValue.Text(row, "batch", "sha256"),
            RowValue.Text(row, "batch", "report"),
        ];
    }

    private static string[] Lab(string name) => [$"{name}_l", $"{name}_a", $"{name}_b"];
}
