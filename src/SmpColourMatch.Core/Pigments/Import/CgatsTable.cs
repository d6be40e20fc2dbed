using System.Globalization;

namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>Reads ANSI CGATS.17 text: keywords, then tables of the same columns, each between BEGIN_DATA and END_DATA.</summary>
internal sealed class CgatsTable
{
    /// <summary>How many rows, and how many columns, the file says to hold, over all its tables.</summary>
    public const string Sets = "NUMBER_OF_SETS";
    public const string Fields = "NUMBER_OF_FIELDS";

    /// <summary>"ILLUMINANT, D50" and "OBSERVER, 2 degree": one keyword that says two things.</summary>
    private const string Weighting = "WEIGHTING_FUNCTION";

    private static readonly string[] Conditions =
    [
        "MEASUREMENT_SOURCE",
        "ILLUMINANT",
        "ILLUMINATION_NAME",
        "WEIGHTING_FUNCTION_ILLUMINANT",
        "OBSERVER",
        "OBSERVER_ANGLE",
        "WEIGHTING_FUNCTION_OBSERVER",
        "REFLECTANCE_SCALE",
        "MEASUREMENT_GEOMETRY",
        "SUBSTRATE_NAME",
        "SUBSTRATE_LAB",
    ];

    private readonly Dictionary<string, string> _keywords = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<TableRow> _rows = [];
    private CgatsHeader _header = new();
    private CgatsHeader? _before;
    private int _headerLine;
    private State _state;

    private CgatsTable() { }

    public static bool Looks(string text) => text.Contains("BEGIN_DATA", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="BrokenTableException">No table, or a row of the wrong length.</exception>
    public static (TextTable Table, IReadOnlyDictionary<string, string> Keywords) Parse(string text)
    {
        var table = new CgatsTable();
        var line = 0;
        foreach (var each in text.TrimEnd('\n').Split('\n'))
        {
            table.Take(each, ++line);
        }

        if (table._state is State.Data or State.Format || table._rows.Count == 0)
        {
            throw new BrokenTableException(
                line,
                "END_DATA or the data before it is missing: the file is cut off. Export it again."
            );
        }

        return (
            TextTable.WithDecimalPoints(table._header.Columns, table._headerLine, table._rows, []),
            table._keywords
        );
    }

    private void Take(string text, int line)
    {
        if (string.IsNullOrWhiteSpace(text) || text.AsSpan().TrimStart()[0] == '#')
        {
            return;
        }

        var words = CgatsWords.Of(text, tabs: false, line);
        switch (words[0].ToUpperInvariant())
        {
            case "BEGIN_DATA_FORMAT":
                (_state, _headerLine) = (State.Format, _headerLine == 0 ? line : _headerLine);
                (_before, _header) = (_headerLine == line ? null : _header, new CgatsHeader());
                break;
            case "BEGIN_DATA" when _header.IsEmpty:
                throw new BrokenTableException(line, "data without BEGIN_DATA_FORMAT. Name the columns first.");
            case "BEGIN_DATA":
                _state = State.Data;
                break;
            case "END_DATA_FORMAT":
                _state = State.Keywords;
                break;
            case "END_DATA":
                _state = State.Done;
                break;
            default:
                Take(text, words, line);
                break;
        }
    }

    private void Take(string text, List<string> words, int line)
    {
        if (_state == State.Format)
        {
            _header.Add(words, CgatsWords.Of(text, tabs: true, line));
        }
        else if (_state == State.Data)
        {
            var cells =
                _header.Cells(words, CgatsWords.Of(text, tabs: true, line))
                ?? throw new BrokenTableException(
                    line,
                    $"{words.Count} values, but {_header.Columns.Count} columns are named. Put text with spaces in quotes."
                );
            if (_before is { } first && !first.Columns.SequenceEqual(_header.Columns, StringComparer.OrdinalIgnoreCase))
            {
                throw new BrokenTableException(
                    line,
                    "this second table has other columns than the first. Export them one by one, or all columns in one table."
                );
            }

            _rows.Add(new TableRow(line, cells));
        }
        else if (words.Count > 1 && words[0] != "KEYWORD")
        {
            Keep(words[0], string.Join(' ', words.Skip(1)), line);
        }
    }

    /// <summary>A second table's conditions must be the first one's, since a catalogue has one set; what only counts and dates may differ.</summary>
    private void Keep(string name, string value, int line)
    {
        if (
            string.Equals(name, Weighting, StringComparison.OrdinalIgnoreCase)
            && value.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma
        )
        {
            (name, value) = ($"{Weighting}_{value[..comma].Trim()}", value[(comma + 1)..].Trim());
        }

        if (
            _keywords.TryGetValue(name, out var first)
            && first != value
            && Conditions.Contains(name, StringComparer.OrdinalIgnoreCase)
        )
        {
            throw new BrokenTableException(
                line,
                $"{name} is {Quoted.Of(value)} here and {Quoted.Of(first)} in the table before. Import the tables one by one."
            );
        }

        _keywords[name] =
            name == Sets && first is not null && Count(first) is { } one && Count(value) is { } more
                ? (one + more).ToString(CultureInfo.InvariantCulture)
                : value;
    }

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private enum State
    {
        Keywords,
        Format,
        Data,
        Done,
    }
}
