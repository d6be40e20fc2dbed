using System.Text;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Reporting;

/// <summary>Text and colours made fit for HTML and SVG; ASCII, whatever comes in.</summary>
internal static class HtmlText
{
    /// <summary>Foreign text: printable, cut at <paramref name="maxLength"/> characters, escaped, and all beyond ASCII as character references.</summary>
    public static string Of(string text, int maxLength = 1000)
    {
        var result = new StringBuilder();
        foreach (var rune in PrintableText.Of(text, maxLength).EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                case '&':
                    result.Append("&amp;");
                    break;
                case '"':
                    result.Append("&quot;");
                    break;
                case '\'':
                    result.Append("&#39;");
                    break;
                case < 128:
                    result.Append((char)rune.Value);
                    break;
                default:
                    result.Append("&#").Append(rune.Value).Append(';');
                    break;
            }
        }

        return result.ToString();
    }

    /// <summary>The colour as #rrggbb, cut to the gamut of sRGB.</summary>
    public static string Colour(Lab lab)
    {
        var (r, g, b) = LinearRgb.FromLab(lab);
        return $"#{SrgbCurve.EncodeByte((float)r):x2}{SrgbCurve.EncodeByte((float)g):x2}{SrgbCurve.EncodeByte((float)b):x2}";
    }

    /// <summary>Black or white, whichever reads on that colour.</summary>
    public static string InkOn(Lab ground) => ground.L > 55 ? "#000" : "#fff";
}
