using System.Text;

namespace SmpColourMatch.Core.Reporting;

/// <summary>Plain text of at most 80 columns, with line feeds: the same bytes on every system.</summary>
internal sealed class TextPage
{
    public const int Columns = 80;

    private readonly StringBuilder _text = new();

    public TextPage Line(string line = "")
    {
        _text.Append(line.AsSpan().TrimEnd()).Append('\n');
        return this;
    }

    /// <summary>Words wrapped at the page's width; the first line starts with <paramref name="lead"/>, the others are indented as far.</summary>
    public TextPage Wrapped(string lead, string words)
    {
        var line = new StringBuilder(lead);
        var indent = new string(' ', lead.Length);
        var empty = true;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && line.Length + 1 + word.Length > Columns)
            {
                Line(line.ToString());
                line.Clear().Append(indent);
                empty = true;
            }

            if (!empty)
            {
                line.Append(' ');
            }

            line.Append(word);
            empty = false;
        }

        return Line(line.ToString());
    }

    public void WriteTo(Stream output) => output.Write(Encoding.UTF8.GetBytes(_text.ToString()));
}
