namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Colour Index numbers that Regulation (EU) 2020/2081 keeps out of tattoo inks. A short list: not being on it proves nothing.</summary>
internal static class RestrictedColourants
{
    /// <summary>Named in the regulation itself, their time of grace ended on 4 January 2023.</summary>
    private static readonly string[] OfTheRegulation = ["74160", "74260"];

    /// <summary>Colouring agents that Annex II of Regulation (EC) 1223/2009 bans by number, which 2020/2081 takes over.</summary>
    private static readonly string[] OfAnnexTwo =
    [
        "12075",
        "12140",
        "13065",
        "15585",
        "26105",
        "42535",
        "42555",
        "42640",
        "45170",
        "61554",
    ];

    /// <summary>Why the colourant is restricted; null when it is not listed here. Suffixes such as :3 and -1 do not matter.</summary>
    public static string? Reason(string ci)
    {
        var number = ci.AsSpan(0, Math.Min(5, ci.Length));
        return Contains(OfTheRegulation, number) ? "restricted since 4 January 2023 by (EU) 2020/2081"
            : Contains(OfAnnexTwo, number)
                ? "banned by Annex II of (EC) 1223/2009, which (EU) 2020/2081 applies to tattoo inks"
            : null;
    }

    private static bool Contains(string[] list, ReadOnlySpan<char> number)
    {
        foreach (var entry in list)
        {
            if (number.SequenceEqual(entry))
            {
                return true;
            }
        }

        return false;
    }
}
