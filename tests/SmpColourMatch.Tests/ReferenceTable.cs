namespace SmpColourMatch.Tests;

/// <summary>Reads tables of Reference/: comment lines of '#', a header, rows; cells may be quoted, without quotes inside.</summary>
internal static class ReferenceTable
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name)
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reference", name))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(Split)
            .ToList();
        return lines
            .Skip(1)
            .Select(cells =>
                (IReadOnlyDictionary<string, string>)
                    lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)
            )
            .ToList();
    }

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
