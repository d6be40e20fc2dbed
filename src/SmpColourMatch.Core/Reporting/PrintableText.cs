using System.Globalization;
using System.Text;

namespace SmpColourMatch.Core.Reporting;

/// <summary>Text from outside (file names, catalogues) made safe to show: a terminal runs escape sequences, and direction marks can disguise a name.</summary>
public static class PrintableText
{
    /// <summary>Replaces control, format and unpaired surrogate characters by <c>?</c>, and cuts after <paramref name="maxLength"/> characters.</summary>
    public static string Of(string text, int maxLength = 200)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new StringBuilder(Math.Min(text.Length, maxLength));
        foreach (var rune in text.EnumerateRunes())
        {
            if (result.Length >= maxLength)
            {
                result.Append("...");
                break;
            }

            var shown =
                Rune.GetUnicodeCategory(rune)
                    is not (
                        UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator
                        or UnicodeCategory.Surrogate
                    )
                && rune != Rune.ReplacementChar;
            result.Append(shown ? rune.ToString() : "?");
        }

        return result.ToString();
    }
}
