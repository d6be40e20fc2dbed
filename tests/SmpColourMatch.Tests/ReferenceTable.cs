namespace SmpColourMatch.Tests;

/// <summary>Tables of Reference/: '#' lines say source and tolerance, then a header line, then rows; cells may be quoted, without quotes inside.</summary>
internal static class ReferenceTable
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name)
    {
        var lines = Lines(name).ToList();
        return lines
            .Skip(1)
            .Select(cells =>
                (IReadOnlyDictionary<string, string>)
                    lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)
            )
            .ToList();
    }

    /// <summary>The rows without their names.</summary>
    public static IEnumerable<string[]> Rows(string name) => Lines(name).Skip(1).Select(cells => cells.ToArray());

    private static IEnumerable<List<string>> Lines(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reference", name))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(Split);

    private static List<string> Split(string line)
    {
        var cells = new List<string> { "" };
        var quoted = false;
        foreach (var character in line)
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (character == ',' && !quoted)
            {
                cells.Add("");
            }
            else
            {
                cells[^1] += character;
            }
        }

        return cells;
    }
}
