using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>The hue of an ink in words that a colour maker can use.</summary>
internal static class HueWords
{
    public static string Of(InkOptics ink)
    {
        var carbon =
            ink.Alpha < 0.8 ? "cool carbon"
            : ink.Alpha <= 1.2 ? "neutral carbon"
            : ink.Alpha <= 2 ? "warm carbon"
            : "very warm carbon";
        var oxides = (Amount(ink.RedOxide), Amount(ink.YellowOxide)) switch
        {
            ("", "") => "",
            (var red, "") => $" with {red} red oxide",
            ("", var yellow) => $" with {yellow} yellow oxide",
            var (red, yellow) => $" with {red} red and {yellow} yellow oxide",
        };
        return carbon + oxides;
    }

    private static string Amount(double share) =>
        share switch
        {
            0 => "",
            < 1 => "a little",
            < 3 => "some",
            _ => "much",
        };
}
