using System.Globalization;
using System.Text;

namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>Reads ANSI CGATS.17 text: keywords, then tables of the same columns, each between BEGIN_DATA and END_DATA.</summary>
internal static class CgatsTable
{
    /// <summary>How many rows the file says to hold, over all its tables.</summary>
    public const string Sets = "NUMBER_OF_SETS";

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

    public static bool Looks(string text) => text.Contains("BEGIN_DATA_FORMAT", StringComparison.Ordinal);

    /// <exception cref="FormatException">No table, or a row of the wrong length.</exception>
    public static (TextTable Table, IReadOnlyDictionary<string, string> Keywords) Parse(string text)
    {
        var keywords = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var (header, before) = (new List<string>(), new List<string>());
        var rows = new List<TableRow>();
        var (headerLine, line) = (0, 0);
        var state = State.Keywords;
        foreach (var each in text.Split('\n'))
        {
            line++;
            var words = Words(each, line);
            if (words.Count == 0 || words[0].StartsWith('#'))
            {
                continue;
            }

            switch (words[0])
            {
                case "BEGIN_DATA_FORMAT":
                    (state, headerLine) = (State.Format, headerLine == 0 ? line : headerLine);
                    before = header;
                    header = [];
                    break;
                case "BEGIN_DATA":
                    state = State.Data;
                    break;
                case "END_DATA_FORMAT":
                    state = State.Keywords;
                    if (before.Count > 0 && !before.SequenceEqual(header, StringComparer.OrdinalIgnoreCase))
                    {
                        throw new FormatException(
                            $"Line {line}: this second table has other columns than the first. Export them one by one, or all columns in one table."
                        );
                    }

                    break;
                case "END_DATA":
                    state =
                        header.Count == 0
                            ? throw new FormatException(
                                $"Line {line}: data without BEGIN_DATA_FORMAT. Name the columns first."
                            )
                            : State.Done;
                    break;
                default:
                    if (state == State.Format)
                    {
                        header.AddRange(words);
                    }
                    else if (state == State.Data)
                    {
                        rows.Add(
                            words.Count == header.Count
                                ? new TableRow(line, words)
                                : throw new FormatException(
                                    $"Line {line}: {words.Count} values, but {header.Count} columns are named. Put text with spaces in quotes."
                                )
                        );
                    }
                    else if (words.Count > 1 && words[0] != "KEYWORD")
                    {
                        Keep(keywords, words[0], string.Join(' ', words.Skip(1)), line);
                    }

                    break;
            }
        }

        return state == State.Data || state == State.Format || rows.Count == 0
            ? throw new FormatException(
                "END_DATA or the data before it is missing: the file is cut off. Export it again."
            )
            : (new TextTable(header, headerLine, rows, []), keywords);
    }

    /// <summary>A second table's conditions must be the first one's, since a catalogue has one set; what only counts and dates may differ.</summary>
    private static void Keep(Dictionary<string, string> keywords, string name, string value, int line)
    {
        if (
            keywords.TryGetValue(name, out var first)
            && first != value
            && Conditions.Contains(name, StringComparer.OrdinalIgnoreCase)
        )
        {
            throw new FormatException(
                $"Line {line}: {name} is {Quoted.Of(value)} here and {Quoted.Of(first)} in the table before. Import the tables one by one."
            );
        }

        keywords[name] =
            name == Sets && first is not null && Count(first) is { } one && Count(value) is { } more
                ? (one + more).ToString(CultureInfo.InvariantCulture)
                : value;
    }

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>Words between blanks; in quotes a word may hold blanks, and a doubled quote stands for one.</summary>
    private static List<string> Words(string text, int line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quoted, open) = (false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (quoted)
            {
                if (character != '"')
                {
                    word.Append(character);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    word.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (character == '"')
            {
                (quoted, open) = (true, true);
            }
            else if (char.IsWhiteSpace(character))
            {
                Close();
            }
            else
            {
                word.Append(character);
                open = true;
            }
        }

        if (quoted)
        {
            throw new FormatException($"Line {line}: a quote is opened and never closed.");
        }

        Close();
        return words;

        void Close()
        {
            if (open)
            {
                words.Add(word.ToString());
            }

            word.Clear();
            open = false;
        }
    }

    private enum State
    {
        Keywords,
        Format,
        Data,
        Done,
    }
}
