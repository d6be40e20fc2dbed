using System.Text;

namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>Reads ANSI CGATS.17 text: keywords, then a table between BEGIN_DATA and END_DATA.</summary>
internal static class CgatsTable
{
    public static bool Looks(string text) => text.Contains("BEGIN_DATA_FORMAT", StringComparison.Ordinal);

    /// <exception cref="FormatException">No table, or a row of the wrong length.</exception>
    public static (TextTable Table, IReadOnlyDictionary<string, string> Keywords) Parse(string text)
    {
        var keywords = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var header = new List<string>();
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
                    (state, headerLine) = (State.Format, line);
                    break;
                case "BEGIN_DATA":
                    state = State.Data;
                    break;
                case "END_DATA_FORMAT":
                    state = State.Keywords;
                    break;
                case "END_DATA":
                    return header.Count == 0
                        ? throw new FormatException(
                            $"Line {line}: data without BEGIN_DATA_FORMAT. Name the columns first."
                        )
                        : (new TextTable(header, headerLine, rows, []), keywords);
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
                    else if (words.Count > 1)
                    {
                        keywords[words[0]] = string.Join(' ', words.Skip(1));
                    }

                    break;
            }
        }

        throw new FormatException("END_DATA is missing: the file is cut off. Export it again.");
    }

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
    }
}
