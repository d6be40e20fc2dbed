using static System.FormattableString;

namespace SmpColourMatch.Core.Pigments;

/// <summary>What a text must be before it may reach a terminal, a spreadsheet or a report.</summary>
internal static class TextChecks
{
    /// <summary>The text, or null with a finding.</summary>
    public static string? Check(LocatedValue value, int maxLength, FindingSink findings)
    {
        var text = value.Text ?? "";
        if (string.IsNullOrWhiteSpace(text))
        {
            findings.Error(
                FindingCodes.EmptyText,
                value,
                Invariant($"{value.Key ?? "This text"} is empty. Write something, or leave the field out.")
            );
            return null;
        }

        if (text.Length > maxLength)
        {
            findings.Error(
                FindingCodes.TextTooLong,
                value,
                Invariant(
                    $"{value.Key ?? "This text"} has {text.Length} characters, {maxLength} are allowed. Shorten it."
                )
            );
            return null;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (Quoted.IsHostile(rune))
            {
                findings.Error(
                    FindingCodes.ControlCharacter,
                    value,
                    Invariant(
                        $"{value.Key ?? "This text"} holds the invisible character U+{rune.Value:X4}: {value.Shown}. Take it out."
                    )
                );
                return null;
            }
        }

        return text;
    }
}
