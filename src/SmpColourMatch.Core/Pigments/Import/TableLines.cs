namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>Which line of the table each value of the catalogue came from, so that a finding names a line that the user has.</summary>
internal sealed class TableLines
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    public void AddPigment(int pigment, int line) => _lines[$"/pigments/{pigment}"] = line;

    /// <summary>The later of two rows, white and black, of one dilution counts for what was read over black only.</summary>
    public void AddReading(int pigment, int dilution, int line)
    {
        var path = $"/pigments/{pigment}/dilutions/{dilution}";
        if (!_lines.TryAdd(path, line))
        {
            _lines[$"{path}/overBlack"] = line;
        }
    }

    /// <summary>The finding at the line of the innermost value that has one; of what holds for the whole table, at line 1.</summary>
    public Finding InTable(Finding finding)
    {
        for (var path = finding.Path; path.Length > 0; path = path[..path.LastIndexOf('/')])
        {
            if (_lines.TryGetValue(path, out var line))
            {
                return finding with { Line = line, Column = 1 };
            }
        }

        return finding with
        {
            Line = 1,
            Column = 1,
        };
    }
}
