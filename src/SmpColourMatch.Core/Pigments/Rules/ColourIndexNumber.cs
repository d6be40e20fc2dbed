namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Reads a colourant's Colour Index number as labels write it: "77266", "CI 77266", "C.I. 74160:3", "CI77499".</summary>
internal static class ColourIndexNumber
{
    /// <summary>The constitution numbers of the Colour Index run from 10000 (nitroso dyes) to 77999 (inorganic pigments).</summary>
    private const int First = 10000;
    private const int Last = 77999;

    /// <summary>Generic names under which the two restricted phthalocyanines are sold.</summary>
    private static readonly (string Name, int Number)[] Names =
    [
        ("Pigment Blue 15", 74160),
        ("PB15", 74160),
        ("Pigment Green 7", 74260),
        ("PG7", 74260),
    ];

    /// <summary>The five digits; the suffix, which tells the salt or the crystal, does not matter here. Null when it is no such number.</summary>
    public static int? Of(string text)
    {
        var rest = text.AsSpan().Trim();
        foreach (var (name, known) in Names)
        {
            if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && IsSuffix(rest[name.Length..]))
            {
                return known;
            }
        }

        if (rest.StartsWith("C.I.", StringComparison.OrdinalIgnoreCase))
        {
            rest = rest[4..].TrimStart();
        }
        else if (rest.StartsWith("CI", StringComparison.OrdinalIgnoreCase))
        {
            rest = rest[2..].TrimStart(" -:");
        }

        if (rest.Length < 5 || rest[..5].ContainsAnyExceptInRange('0', '9') || !IsSuffix(rest[5..]))
        {
            return null;
        }

        var number = int.Parse(rest[..5], System.Globalization.CultureInfo.InvariantCulture);
        return number is >= First and <= Last ? number : null;
    }

    /// <summary>Nothing, or a colon or hyphen with one or two digits.</summary>
    private static bool IsSuffix(ReadOnlySpan<char> text) =>
        text.IsEmpty
        || (text.Length is 2 or 3 && text[0] is ':' or '-' && !text[1..].ContainsAnyExceptInRange('0', '9'));
}
