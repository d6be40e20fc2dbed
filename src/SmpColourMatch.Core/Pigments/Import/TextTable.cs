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
        var (place, line) = (0, 1);
        var separator = ToldSeparator(text, ref place, ref line) ?? SeparatorOf(text);
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
            throw new BrokenTableException(
                1,
                "the table is empty; a first line with the names of the columns is needed."
            );
        }

        return WithDecimalPoints(rows[0].Cells, rows[0].Line, rows[1..], comments);
    }

    /// <summary>The table with decimal points, where its numbers have commas and none a point.</summary>
    internal static TextTable WithDecimalPoints(
        IReadOnlyList<string> header,
        int headerLine,
        List<TableRow> rows,
        IReadOnlyList<string> comments
    )
    {
        var commas =
            rows.Exists(row => row.Cells.Any(IsCommaNumber)) && !rows.Exists(row => row.Cells.Any(IsPointNumber));
        return new TextTable(
            header,
            headerLine,
            commas ? rows.ConvertAll(row => row with { Cells = [.. row.Cells.Select(WithPoint)] }) : rows,
            comments
        )
        {
            HasDecimalCommas = commas,
        };
    }

    /// <summary>Whether numbers were written with decimal commas, as spreadsheets of half of Europe do; they stand here with points.</summary>
    public bool HasDecimalCommas { get; private init; }

    /// <summary>Index of the column of that name, whatever its capitals, blanks, stars and underscores; −1 when there is none.</summary>
    public int Column(string name)
    {
        var bare = Bare(name);
        for (var i = 0; i < Header.Count; i++)
        {
            if (Bare(Header[i]) == bare)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What of a name tells columns apart.</summary>
    internal static string Bare(string name) =>
        string.Concat(name.Where(character => !" _*-\u00A0".Contains(character, StringComparison.Ordinal)))
            .ToUpperInvariant();

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

    /// <summary>The separator that a first line "sep=;" tells, as spreadsheets write it; null without one.</summary>
    private static char? ToldSeparator(string text, ref int place, ref int line)
    {
        if (
            !text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            || text.IndexOf('\n', StringComparison.Ordinal) != 5
        )
        {
            return null;
        }

        (place, line) = (6, 2);
        return text[4];
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
        var (quoted, exact) = (false, false);
        var start = line;
        for (; place < text.Length; place++)
        {
            var character = text[place];
            if (quoted)
            {
                if (character != '"')
                {
                    // A line break in a cell is for the eye; names here have one line.
                    cell.Append(character == '\n' ? ' ' : character);
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
            else if (character == '"' && cell.ToString().AsSpan().IsWhiteSpace())
            {
                cell.Clear();
                (quoted, exact) = (true, true);
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
            else if (!exact || !char.IsWhiteSpace(character))
            {
                cell.Append(character);
            }

            if (cell.Length > MostCharacters)
            {
                throw new BrokenTableException(
                    start,
                    $"a cell of more than {MostCharacters} characters. Look for a quote that is not closed."
                );
            }
        }

        if (quoted)
        {
            throw new BrokenTableException(
                start,
                "a quote is opened and never closed. Close it, or double quotes within a cell."
            );
        }

        Close();
        return cells;

        void Close()
        {
            cells.Add(exact ? cell.ToString() : cell.ToString().Trim());
            cell.Clear();
            exact = false;
        }
    }
}
