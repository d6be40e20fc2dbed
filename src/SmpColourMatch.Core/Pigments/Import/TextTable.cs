using System.Globalization;
using System.Text;

namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>A table with named columns, as spreadsheets save it: commas, semicolons or tabs, RFC 4180 quotes, comment lines of '#'.</summary>
/// <param name="Header">Names of the columns.</param>
/// <param name="HeaderLine">Where they stand, from 1.</param>
/// <param name="Rows">What follows; empty lines are left out.</param>
/// <param name="Comments">The comment lines, without the '#'.</param>
public sealed record TextTable(
    IReadOnlyList<string> Header,
    int HeaderLine,
    IReadOnlyList<TableRow> Rows,
    IReadOnlyList<string> Comments
)
{
    /// <summary>Longest cell; chosen by us: a longer one is a quote that never closed.</summary>
    private const int MostCharacters = 10_000;

    /// <exception cref="FormatException">No header, or a quote that does not close.</exception>
    public static TextTable Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var comments = new List<string>();
        var rows = new List<TableRow>();
        var separator = SeparatorOf(text);
        var place = 0;
        var line = 1;
        while (place < text.Length)
        {
            var start = line;
            if (text[place] == '#')
            {
                var end = text.IndexOf('\n', place);
                end = end < 0 ? text.Length : end;
                comments.Add(text[(place + 1)..end].Trim());
                place = end + 1;
                line++;
                continue;
            }

            var cells = ReadRow(text, separator, ref place, ref line);
            if (cells.Exists(cell => cell.Length > 0))
            {
                rows.Add(new TableRow(start, cells));
            }
        }

        if (rows.Count == 0)
        {
            throw new FormatException("The table is empty; a first line with the names of the columns is needed.");
        }

        var (header, data) = (rows[0], rows.Skip(1).ToList());
        var commas = separator != ',' && data.Exists(row => row.Cells.Any(IsCommaNumber));
        if (commas && !data.Exists(row => row.Cells.Any(IsPointNumber)))
        {
            data = data.ConvertAll(row => row with { Cells = [.. row.Cells.Select(WithPoint)] });
        }
        else
        {
            commas = false;
        }

        return new TextTable(header.Cells, header.Line, data, comments) { HasDecimalCommas = commas };
    }

    /// <summary>Whether numbers were written with decimal commas, as spreadsheets of half of Europe do; they stand here with points.</summary>
    public bool HasDecimalCommas { get; private init; }

    /// <summary>Index of the column of that name, whatever its capitals; −1 when there is none.</summary>
    public int Column(string name)
    {
        for (var i = 0; i < Header.Count; i++)
        {
            if (string.Equals(Header[i], name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsCommaNumber(string cell) =>
        cell.Contains(',', StringComparison.Ordinal) && IsNumber(WithPoint(cell));

    private static bool IsPointNumber(string cell) => cell.Contains('.', StringComparison.Ordinal) && IsNumber(cell);

    private static bool IsNumber(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>The number with its one comma as a point; anything else as it is.</summary>
    private static string WithPoint(string cell)
    {
        var point = cell.Replace(',', '.');
        return cell.Count(character => character == ',') == 1 && IsNumber(point) ? point : cell;
    }

    /// <summary>The one that the header holds most of.</summary>
    private static char SeparatorOf(string text)
    {
        foreach (var each in text.Split('\n'))
        {
            if (each.Length > 0 && each[0] != '#' && !string.IsNullOrWhiteSpace(each))
            {
                return ",;\t".MaxBy(separator => each.Count(character => character == separator));
            }
        }

        return ',';
    }

    private static List<string> ReadRow(string text, char separator, ref int place, ref int line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        var start = line;
        for (; place < text.Length; place++)
        {
            var character = text[place];
            if (quoted)
            {
                if (character != '"')
                {
                    cell.Append(character);
                    line += character == '\n' ? 1 : 0;
                }
                else if (place + 1 < text.Length && text[place + 1] == '"')
                {
                    cell.Append('"');
                    place++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (character == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (character == separator)
            {
                Close();
            }
            else if (character == '\n')
            {
                place++;
                line++;
                break;
            }
            else
            {
                cell.Append(character);
            }

            if (cell.Length > MostCharacters)
            {
                throw new FormatException(
                    $"Line {start}: a cell of more than {MostCharacters} characters. Look for a quote that is not closed."
                );
            }
        }

        if (quoted)
        {
            throw new FormatException(
                $"Line {start}: a quote is opened and never closed. Close it, or double quotes within a cell."
            );
        }

        Close();
        return cells;

        void Close()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }
    }
}
