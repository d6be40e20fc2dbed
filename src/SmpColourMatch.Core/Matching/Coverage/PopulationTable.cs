using System.Globalization;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments.Import;

namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>Reads a population from a table: skin_L, skin_a, skin_b, hair_L, hair_a, hair_b, and weight if clients do not count alike.</summary>
public static class PopulationTable
{
    private const int MostClients = 1_000_000;
    private static readonly string[] Columns = ["skin_L", "skin_a", "skin_b", "hair_L", "hair_a", "hair_b"];

    /// <summary>Doubt in the skin fit: the table is taken at its word.</summary>
    private static readonly LabSd SkinFitSd = new(0.5, 0.5, 0.5);

    /// <param name="name">What the population is called.</param>
    /// <param name="text">The table, with commas, semicolons or tabs.</param>
    /// <exception cref="FormatException">A column is missing or a value is no number or out of range; the message says which, where and what to do.</exception>
    public static ClientPopulation Parse(string name, string text)
    {
        var table = TextTable.Parse(text);
        var columns = Columns
            .Select(column => table.Column(column) is >= 0 and var at ? at : throw Missing(column))
            .ToArray();
        var weightColumn = table.Column("weight");
        if (table.Rows.Count is 0 or > MostClients)
        {
            throw new FormatException($"The table has {table.Rows.Count} clients; 1 to {MostClients} are read.");
        }

        var skins = new List<PopulationSkin>();
        var known = new Dictionary<Lab, int>();
        var clients = new List<PopulationClient>();
        foreach (var row in table.Rows)
        {
            if (row.IsWider(table.Header.Count))
            {
                throw new FormatException(
                    $"Line {row.Line}: {row.Cells.Count} cells, but {table.Header.Count} columns are named. {TableRow.WiderRemedy}"
                );
            }

            var values = new double[6];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Number(row, columns[i], Columns[i], i % 3 == 0 ? 0 : -128, i % 3 == 0 ? 100 : 128);
            }

            var lab = new Lab(values[0], values[1], values[2]);
            if (!known.TryGetValue(lab, out var skin))
            {
                skin = skins.Count;
                known.Add(lab, skin);
                skins.Add(new PopulationSkin(null, lab, SkinInverse.Fit(lab, SkinFitSd).Parameters));
            }

            var weight = weightColumn < 0 ? 1 : Number(row, weightColumn, "weight", 1e-9, 1e9);
            clients.Add(new PopulationClient(skin, null, new Lab(values[3], values[4], values[5]), weight));
        }

        return new ClientPopulation(name, skins, clients);
    }

    private static FormatException Missing(string column) =>
        new($"The column {column} is missing. The table needs {string.Join(", ", Columns)} and may have weight.");

    private static double Number(TableRow row, int column, string name, double min, double max)
    {
        var text = column < row.Cells.Count ? row.Cells[column] : "";
        if (
            !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || !(value >= min && value <= max)
        )
        {
            throw new FormatException(
                $"Line {row.Line}: {name} is '{text}'; a number from {min} to {max} with a decimal point is needed."
            );
        }

        return value;
    }
}
