using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>From a table of measured drawdowns (CSV with named columns, or CGATS.17) to a catalogue.</summary>
/// <remarks>
/// Columns: pigment, diluent_parts, LAB_L, LAB_A, LAB_B and/or SPECTRAL_NM400 and so on; if there: name, form, undertone, card (white or
/// black), STDEV_L, STDEV_A, STDEV_B, and details (JSON with the pigment's other fields, as an export writes it).
/// </remarks>
public static class MeasurementImport
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Never throws for what the file holds.</summary>
    /// <param name="utf8">The table.</param>
    /// <param name="told">What the user told; goes before what the file says.</param>
    public static CatalogueReading Read(ReadOnlyMemory<byte> utf8, ImportConditions told)
    {
        ArgumentNullException.ThrowIfNull(told);
        var notes = new FindingSink();
        try
        {
            if (ImportText.Of(utf8.Span, notes) is not { } text)
            {
                return new CatalogueReading(null, notes.InOrder());
            }

            var (table, keywords) = CgatsTable.Looks(text)
                ? CgatsTable.Parse(text)
                : WithComments(TextTable.Parse(text));
            TellDoubts(table, keywords, notes);
            var conditions = told.Or(ConditionKeywords.Read(keywords))
                .Or(new ImportConditions { ReflectanceScale = ImportColumns.ScaleOf(table) })
                .InOneForm();
            var lines = new TableLines();
            if (Build(table, conditions, lines, notes) is not { } file || notes.Errors > 0)
            {
                return new CatalogueReading(null, notes.InOrder());
            }

            var reading = CatalogueReader.Read(Encoding.UTF8.GetBytes(file.ToJsonString(Indented)));
            return reading with { Findings = [.. notes.InOrder(), .. reading.Findings.Select(lines.InTable)] };
        }
        catch (BrokenTableException fault)
        {
            notes.Error(ImportCodes.BrokenTable, "", fault.Line, 1, fault.Message);
            return new CatalogueReading(null, notes.InOrder());
        }
    }

    /// <summary>What was read otherwise than it stands, or may be missing.</summary>
    private static void TellDoubts(TextTable table, IReadOnlyDictionary<string, string> keywords, FindingSink notes)
    {
        if (table.Rows.Count == 0)
        {
            throw new BrokenTableException(
                table.HeaderLine,
                "the table names its columns but has no row. Export the measurements too."
            );
        }

        if (table.HasDecimalCommas)
        {
            notes.Info(
                ImportCodes.DecimalComma,
                "",
                table.HeaderLine,
                1,
                "Numbers are written with decimal commas and were read so: 61,2 is 61.2."
            );
        }

        Compare(CgatsTable.Sets, table.Rows.Count, "rows");
        Compare(CgatsTable.Fields, table.Header.Count, "columns");

        void Compare(string keyword, int there, string what)
        {
            if (
                keywords.TryGetValue(keyword, out var said)
                && int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count != there
            )
            {
                notes.Warning(
                    ImportCodes.BrokenTable,
                    "",
                    table.HeaderLine,
                    1,
                    $"{keyword} says {count}, but {there} {what} are there. Look whether the export was cut off."
                );
            }
        }
    }

    private static (TextTable, IReadOnlyDictionary<string, string>) WithComments(TextTable table)
    {
        var keywords = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var comment in table.Comments)
        {
            var colon = comment.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                keywords[comment[..colon].Trim()] = comment[(colon + 1)..].Trim();
            }
        }

        return (table, keywords);
    }

    private static JsonObject? Build(TextTable table, ImportConditions conditions, TableLines lines, FindingSink notes)
    {
        var columns = ImportColumns.Find(table, notes);
        ConditionCheck.Check(conditions, columns?.HasLab == true, columns?.Spectrum.Count > 1, notes);
        if (columns is null || notes.Errors > 0)
        {
            return null;
        }

        var pigments = new JsonArray();
        var byId = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        var seen = new Dictionary<(string Pigment, double Parts, bool OverBlack), int>();
        var rows = new ImportRows(columns, conditions, notes);
        foreach (var row in table.Rows)
        {
            if (rows.Read(row) is not { } reading)
            {
                continue;
            }

            if (!seen.TryAdd((reading.Pigment, reading.DiluentParts, reading.OverBlack), reading.Line))
            {
                notes.Error(
                    FindingCodes.DuplicateDilution,
                    "",
                    row.Line,
                    1,
                    $"Line {row.Line}: {Quoted.Of(reading.Pigment)} at {reading.DiluentParts} parts stands in line {seen[(reading.Pigment, reading.DiluentParts, reading.OverBlack)]} already. Average the two into one row."
                );
                continue;
            }

            if (!byId.TryGetValue(reading.Pigment, out var pigment))
            {
                TellOtherCapitals(reading, byId.Keys, notes);
                pigment = NewPigment(row, reading, columns, notes);
                byId.Add(reading.Pigment, pigment);
                lines.AddPigment(pigments.Count, row.Line);
                pigments.Add(pigment);
            }

            var dilutions = pigment["dilutions"]!.AsArray();
            lines.AddReading(pigments.IndexOf(pigment), rows.Add(dilutions, reading), row.Line);
        }

        rows.TellConversions(table.HeaderLine);
        return new JsonObject
        {
            ["schema"] = PigmentCatalogue.Schema,
            ["supplier"] = conditions.Supplier,
            ["basis"] = "measured",
            ["measurement"] = ConditionCheck.ToJson(conditions),
            ["diluent"] = conditions.Diluent is { } diluent ? new JsonObject { ["name"] = diluent } : null,
            ["pigments"] = pigments,
        };
    }

    /// <summary>Capitals do not tell pigments apart, so two spellings of one name are a slip.</summary>
    private static void TellOtherCapitals(ImportedReading reading, IEnumerable<string> ids, FindingSink notes)
    {
        if (
            ids.FirstOrDefault(id => string.Equals(id, reading.Pigment, StringComparison.OrdinalIgnoreCase)) is
            { } other
        )
        {
            notes.Error(
                ImportCodes.BadValue,
                "",
                reading.Line,
                1,
                $"Line {reading.Line}: {Quoted.Of(reading.Pigment)} and {Quoted.Of(other)} differ in capitals only. Write one pigment's name in one way."
            );
        }
    }

    private static JsonObject NewPigment(
        TableRow row,
        ImportedReading reading,
        ImportColumns columns,
        FindingSink notes
    )
    {
        var pigment = new JsonObject
        {
            ["id"] = reading.Pigment,
            ["name"] = columns.Text(row, columns.Name) ?? reading.Pigment,
            ["form"] = columns.Text(row, columns.Form)?.ToLowerInvariant() ?? "concentrate",
        };
        if (columns.Text(row, columns.Undertone) is { } undertone)
        {
            pigment["undertone"] = undertone.ToLowerInvariant();
        }

        pigment["dilutions"] = new JsonArray();
        if (columns.Text(row, columns.Details) is { } details)
        {
            try
            {
                foreach (var (name, value) in JsonNode.Parse(details)!.AsObject())
                {
                    pigment[name] ??= value?.DeepClone();
                }
            }
            catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
            {
                notes.Error(
                    ImportCodes.BadValue,
                    "",
                    row.Line,
                    1,
                    $"details is no JSON object: {Quoted.Of(details)}. Leave the cell empty, or export it anew."
                );
            }
        }

        return pigment;
    }

    internal static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : null;

    internal static JsonArray Triple(Lab lab) => new(lab.L, lab.A, lab.B);
}
