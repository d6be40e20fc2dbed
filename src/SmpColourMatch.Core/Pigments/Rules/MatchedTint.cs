using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Inks are compared in hue where they are equally light.</summary>
internal static class MatchedTint
{
    /// <summary>L* of the tint. Chosen by us: mid tints show undertone best; near white or masstone it fades.</summary>
    private const double Lightness = 60;

    /// <summary>The density at which a film of the ink's hue has L* 60 on that card.</summary>
    public static double Depth(DrawdownModel card, DrawdownInk ink)
    {
        var (low, high) = (Math.Log(1e-4), Math.Log(1e3));
        for (var i = 0; i < 50; i++)
        {
            var middle = (low + high) / 2;
            if (card.Predict(ink with { Density = Math.Exp(middle) }, 0).L > Lightness)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return Math.Exp(low);
    }

    /// <summary>How much warmer (+) or cooler (−) than pure carbon the tint is: the move in a*b* along yellow-red, in Lab units.</summary>
    public static double Warmth(DrawdownModel card, DrawdownInk ink)
    {
        var tint = Tint(card, ink) - Tint(card, new DrawdownInk(1));
        return ((2 * tint.B) + tint.A) / Math.Sqrt(5);
    }

    private static Lab Tint(DrawdownModel card, DrawdownInk ink) =>
        card.Predict(ink with { Density = Depth(card, ink) }, 0);
}
