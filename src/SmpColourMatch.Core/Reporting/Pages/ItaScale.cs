using System.Text;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement;

namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>The scale of the individual typology angle with this skin's place and 95 % interval, as a drawing.</summary>
internal static class ItaScale
{
    private const double From = -60;
    private const double To = 80;
    private const double Width = 700;

    /// <summary>Chroma of the scale's own skins: b* 18, about the mean of scalps.</summary>
    private const double UsualB = 18;

    private static readonly (double Low, double High, string Name)[] Classes =
    [
        (From, -30, "dark"),
        (-30, 10, "brown"),
        (10, 28, "tan"),
        (28, 41, "inter-\nmediate"),
        (41, 55, "light"),
        (55, To, "very light"),
    ];

    public static string Of(SkinColour skin)
    {
        var angle = IndividualTypologyAngle.Degrees(skin.Lab);
        var sd = Sd(skin);
        var (low, high) = (angle - (1.96 * sd), angle + (1.96 * sd));
        var name = ContractNames.Of(IndividualTypologyAngle.Classify(skin.Lab)).Replace('-', ' ');
        var words = $"ITA {angle:0} degrees ({name}), 95 % interval {low:0} to {high:0}";
        var svg = new StringBuilder(
            $"<p>{words}. A scale of how light skin is; not a Fitzpatrick type.</p>\n"
                + $"<svg class=\"ita\" viewBox=\"0 0 {Width} 74\" role=\"img\" aria-label=\"{words}\">\n"
        );
        foreach (var (first, last, of) in Classes)
        {
            var lab = Usual((Math.Max(first, -50) + Math.Min(last, 70)) / 2);
            svg.Append(
                $"<rect x=\"{X(first):0.#}\" y=\"26\" width=\"{X(last) - X(first):0.#}\" height=\"30\" fill=\"{HtmlText.Colour(lab)}\"/>\n"
            );
            var lines = of.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                svg.Append(
                    $"<text x=\"{(X(first) + X(last)) / 2:0.#}\" y=\"{(lines.Length == 1 ? 46 : 40 + (i * 12))}\" text-anchor=\"middle\" font-size=\"12\" fill=\"{HtmlText.InkOn(lab)}\">{lines[i]}</text>\n"
                );
            }

            if (last < To)
            {
                svg.Append(
                    $"<text x=\"{X(last):0.#}\" y=\"70\" text-anchor=\"middle\" font-size=\"12\" fill=\"currentColor\">{last:0}</text>\n"
                );
            }
        }

        svg.Append(
            $"<line x1=\"{X(low):0.#}\" x2=\"{X(high):0.#}\" y1=\"18\" y2=\"18\" stroke=\"currentColor\" stroke-width=\"3\"/>\n"
                + $"<path d=\"M{X(angle):0.#} 26 l-7 -14 h14 z\" fill=\"currentColor\"/>\n</svg>\n"
        );
        return svg.ToString();
    }

    /// <summary>First-order propagation of L* and b* through the angle, in degrees.</summary>
    internal static double Sd(SkinColour skin)
    {
        var (dl, b) = (skin.Lab.L - 50, skin.Lab.B);
        var square = Math.Max((dl * dl) + (b * b), 1);
        return Math.Sqrt(Math.Pow(b * skin.Sd.L, 2) + Math.Pow(dl * skin.Sd.B, 2)) / square * (180 / Math.PI);
    }

    private static double X(double degrees) => (Math.Clamp(degrees, From, To) - From) / (To - From) * Width;

    private static Lab Usual(double degrees) =>
        new(Math.Clamp(50 + (UsualB * Math.Tan(Math.Clamp(degrees, -62, 62) * Math.PI / 180)), 20, 85), 9, UsualB);
}
