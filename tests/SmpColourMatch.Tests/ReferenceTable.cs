namespace SmpColourMatch.Tests;

/// <summary>Tables of Reference/: '#' lines say source and tolerance, then a header line, then rows.</summary>
internal static class ReferenceTable
{
    public static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reference", file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Skip(1)
            .Select(line => line.Split(','));
}
