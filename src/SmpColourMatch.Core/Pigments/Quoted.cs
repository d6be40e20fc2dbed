using System.Globalization;
using System.Text;

namespace SmpColourMatch.Core.Pigments;

/// <summary>Foreign text made safe for a message: short, on one line, nothing that moves a terminal's cursor or turns its direction.</summary>
internal static class Quoted
{
    /// <summary>Longest piece shown, in characters. Chosen by us: fits a line of 80 beside a few words.</summary>
    private const int MaxShown = 40;

    public static string Of(string text) => $"\"{Clean(text)}\"";

    public static string Clean(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= MaxShown)
            {
                return shown.Append('…').ToString();
            }

            if (IsHostile(rune))
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            }
            else
            {
                shown.Append(rune.ToString());
            }
        }

        return shown.ToString();
    }

    /// <summary>Control characters, line separators, marks of writing direction, private use and code points that Unicode does not know.</summary>
    public static bool IsHostile(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned => true,
            UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D), // joiners belong to some scripts
            _ => false,
        };
}
