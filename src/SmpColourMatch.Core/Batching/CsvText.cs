using System.Text;
using SmpColourMatch.Core.Reporting;

namespace SmpColourMatch.Core.Batching;

/// <summary>Comma-separated lines as in RFC 4180, CRLF at their end, with cells that a spreadsheet would run as formulas defused.</summary>
internal static class CsvText
{
    /// <summary>What makes a spreadsheet take text for a formula; full-width signs count too in some languages.</summary>
    private const string FormulaSigns = "=+-@|%\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>A byte order mark: without it spreadsheets read UTF-8 as the system's old code page, and names with accents break.</summary>
    public static void WriteStart(Stream output) => output.Write([0xEF, 0xBB, 0xBF]);

    /// <param name="output">Receives UTF-8.</param>
    /// <param name="cells">Finished cells: numbers as they are, text by way of <see cref="Text"/>.</param>
    public static void Write(Stream output, IEnumerable<string> cells)
    {
        var line = new StringBuilder();
        var separator = "";
        foreach (var cell in cells)
        {
            line.Append(separator);
            separator = ",";
            line.Append(
                cell.AsSpan().IndexOfAny(",\"\r\n") < 0
                    ? cell
                    : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            );
        }

        output.Write(Encoding.UTF8.GetBytes(line.Append("\r\n").ToString()));
    }

    /// <summary>Foreign text as a cell: printable, and led by an apostrophe where it could be taken for a formula.</summary>
    public static string Text(string text)
    {
        var shown = PrintableText.Of(text, 1000);
        var first = shown.AsSpan().TrimStart();
        return first.Length > 0 && FormulaSigns.Contains(first[0]) ? "'" + shown : shown;
    }
}
