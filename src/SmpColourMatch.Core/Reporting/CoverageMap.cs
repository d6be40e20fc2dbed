using System.Globalization;
using System.Text;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Matching.Coverage;

namespace SmpColourMatch.Core.Reporting;

/// <summary>Draws whom a catalogue serves as one SVG picture: skins across, hairs down for the grid; a field of clients for a sample.</summary>
public static class CoverageMap
{
    private const int CellWidth = 118;
    private const int CellHeight = 90;
    private const int Left = 110;
    private const int Top = 66;

    /// <summary>Height of the legend's two lines of three.</summary>
    private const int LegendHeight = 52;

    /// <summary>Most clients drawn as points; of more, evenly chosen ones. Chosen by us: more is one blot and a large file.</summary>
    private const int MostPoints = 2500;

    public static void Write(CoverageResult result, Stream output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Encoding.ASCII.GetBytes(Svg(result)));
    }

    internal static string Svg(CoverageResult result) =>
        result.Population.Clients.All(client => client.HairName is not null)
        && result.Population.Skins.All(skin => skin.Name is not null)
            ? Grid(result)
            : Field(result);

    private static string Grid(CoverageResult result)
    {
        var hairs = result
            .Population.Clients.Select(client => client.HairName!)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var skins = result.Population.Skins;
        var width = Left + (skins.Count * CellWidth) + 10;
        var bottom = Top + (hairs.Count * CellHeight) + 8;
        var height = bottom + LegendHeight;
        var svg = Open(width, height, "Whom the catalogue serves: skins across, hairs down");
        svg.Append(
            "<text x=\"10\" y=\"20\" font-size=\"13\" fill=\"#444\">Skin across, hair down. Each cell: left the colour wanted, right the best healed dot; its pigment, dilution and dE00; what that is.</text>\n"
        );
        for (var s = 0; s < skins.Count; s++)
        {
            var x = Left + (s * CellWidth);
            svg.Append(
                $"<rect x=\"{x}\" y=\"{Top - 34}\" width=\"{CellWidth - 6}\" height=\"28\" rx=\"4\" fill=\"{HtmlText.Colour(skins[s].Lab)}\"/>"
            );
            svg.Append(
                $"<text x=\"{x + (CellWidth / 2) - 3}\" y=\"{Top - 15}\" font-size=\"13\" text-anchor=\"middle\" fill=\"{HtmlText.InkOn(skins[s].Lab)}\">{HtmlText.Of(skins[s].Name!, 20)}</text>\n"
            );
        }

        for (var i = 0; i < result.Verdicts.Count; i++)
        {
            var client = result.Population.Clients[i];
            var row = hairs.IndexOf(client.HairName!);
            if (client.Skin == 0)
            {
                var y = Top + (row * CellHeight);
                svg.Append(
                    $"<rect x=\"8\" y=\"{y}\" width=\"{Left - 16}\" height=\"{CellHeight - 6}\" rx=\"4\" fill=\"{HtmlText.Colour(client.Hair)}\"/>"
                );
                svg.Append(
                    $"<text x=\"{Left / 2}\" y=\"{y + (CellHeight / 2)}\" font-size=\"13\" text-anchor=\"middle\" fill=\"{HtmlText.InkOn(client.Hair)}\">{HtmlText.Of(client.HairName!, 16)}</text>\n"
                );
            }

            Cell(svg, result, i, Left + (client.Skin * CellWidth), Top + (row * CellHeight));
        }

        Legend(svg, bottom, width);

        return svg.Append("</svg>\n").ToString();
    }

    private static void Cell(StringBuilder svg, CoverageResult result, int client, int x, int y)
    {
        var verdict = result.Verdicts[client];
        var colour = CoverageWords.Colour(verdict.Status);
        svg.Append(
            $"<rect x=\"{x}\" y=\"{y}\" width=\"{CellWidth - 6}\" height=\"{CellHeight - 6}\" rx=\"4\" fill=\"#fff\" stroke=\"{colour}\" stroke-width=\"4\"/>"
        );
        svg.Append(
            $"<rect x=\"{x + 5}\" y=\"{y + 5}\" width=\"51\" height=\"24\" fill=\"{HtmlText.Colour(verdict.Target)}\"/>"
        );
        if (verdict.Pigment >= 0)
        {
            svg.Append(
                $"<rect x=\"{x + 56}\" y=\"{y + 5}\" width=\"51\" height=\"24\" fill=\"{HtmlText.Colour(verdict.Dot)}\"/>"
            );
        }

        // The words say what the frame's colour says, for eyes that do not tell the colours apart.
        string[] lines =
            verdict.Pigment < 0
                ? ["", "", CoverageWords.Brief(verdict.Status)]
                :
                [
                    HtmlText.Of(result.Catalogue.Pigments[verdict.Pigment].Id, 15),
                    $"{DilutionText.Short(verdict.DiluentParts)}, dE {Number(verdict.DeltaE00)}",
                    CoverageWords.Brief(verdict.Status),
                ];
        for (var i = 0; i < lines.Length; i++)
        {
            svg.Append(
                $"<text x=\"{x + 6}\" y=\"{y + 44 + (16 * i)}\" font-size=\"12\" {(i == 2 ? "font-weight=\"600\" " : "")}fill=\"#1c1c1e\">{lines[i]}</text>"
            );
        }

        svg.Append('\n');
    }

    private static string Field(CoverageResult result)
    {
        const int Width = 900;
        const int Height = 516 + LegendHeight;
        var svg = Open(Width, Height, "Whom the catalogue serves: lightness of skin across, of hair up");
        svg.Append("<rect x=\"60\" y=\"20\" width=\"820\" height=\"440\" fill=\"#fafafa\" stroke=\"#bbb\"/>\n");
        for (var l = 20; l <= 80; l += 10)
        {
            svg.Append(
                $"<text x=\"{Number(X(l))}\" y=\"478\" font-size=\"12\" text-anchor=\"middle\" fill=\"#444\">{l}</text>"
            );
        }

        for (var l = 10; l <= 90; l += 20)
        {
            svg.Append(
                $"<text x=\"52\" y=\"{Number(Y(l) + 4)}\" font-size=\"12\" text-anchor=\"end\" fill=\"#444\">{l}</text>"
            );
        }

        svg.Append(
            "<text x=\"470\" y=\"502\" font-size=\"13\" text-anchor=\"middle\" fill=\"#222\">skin L* (dark to light)</text>"
        );
        svg.Append(
            "<text x=\"18\" y=\"240\" font-size=\"13\" text-anchor=\"middle\" fill=\"#222\" transform=\"rotate(-90 18 240)\">hair L* (black to white)</text>\n"
        );
        var step = Math.Max(1, (uint)Math.Ceiling(result.Verdicts.Count / (double)MostPoints));
        foreach (var status in CoverageWords.All)
        {
            svg.Append($"<g fill=\"{CoverageWords.Colour(status)}\" fill-opacity=\"0.75\">");
            for (var i = 0; i < result.Verdicts.Count; i++)
            {
                // Every step-th would fall on the same skins again and again; Knuth's multiplicative hash does not.
                if (result.Verdicts[i].Status == status && (uint)i * 2654435769u <= uint.MaxValue / step)
                {
                    var client = result.Population.Clients[i];
                    svg.Append(
                        $"<circle cx=\"{Number(X(result.Population.Skins[client.Skin].Lab.L))}\" cy=\"{Number(Y(client.Hair.L))}\" r=\"3\"/>"
                    );
                }
            }

            svg.Append("</g>\n");
        }

        Legend(svg, 516, Width);
        return svg.Append("</svg>\n").ToString();

        static double X(double skin) => 60 + (820 * Math.Clamp((skin - 20) / 60, 0, 1));
        static double Y(double hair) => 460 - (440 * Math.Clamp(hair / 100, 0, 1));
    }

    private static void Legend(StringBuilder svg, int top, int width)
    {
        for (var i = 0; i < CoverageWords.All.Count; i++)
        {
            var x = 10 + (i % 3 * ((width - 10) / 3));
            var y = top + (i / 3 * 22);
            svg.Append(
                $"<rect x=\"{x}\" y=\"{y}\" width=\"14\" height=\"14\" rx=\"3\" fill=\"{CoverageWords.Colour(CoverageWords.All[i])}\"/>"
            );
            svg.Append(
                $"<text x=\"{x + 20}\" y=\"{y + 12}\" font-size=\"12\" fill=\"#222\">{HtmlText.Of(CoverageWords.Short(CoverageWords.All[i]))}</text>\n"
            );
        }
    }

    private static StringBuilder Open(int width, int height, string title) =>
        new StringBuilder()
            .Append(
                $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" font-family=\"system-ui,Segoe UI,Roboto,sans-serif\" role=\"img\">"
            )
            .Append(
                $"<title>{HtmlText.Of(title)}</title><rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n"
            );

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
