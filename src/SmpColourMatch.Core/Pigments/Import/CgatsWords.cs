using System.Text;

namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>Takes a line of a CGATS file apart; in quotes a word may hold blanks, and a doubled quote stands for one.</summary>
internal static class CgatsWords
{
    /// <param name="text">A line.</param>
    /// <param name="tabs">Whether only tabs part words, and two of them hold an empty one; else any blanks do.</param>
    /// <param name="line">For the message.</param>
    /// <exception cref="BrokenTableException">A quote that does not close.</exception>
    public static List<string> Of(string text, bool tabs, int line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quoted, open) = (false, false);
        text = text.TrimEnd();
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
            else if (tabs ? character == '\t' : char.IsWhiteSpace(character))
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
            throw new BrokenTableException(line, "a quote is opened and never closed.");
        }

        Close();
        return words;

        void Close()
        {
            if (open || tabs)
            {
                words.Add(tabs ? word.ToString().Trim() : word.ToString());
            }

            word.Clear();
            open = false;
        }
    }
}
