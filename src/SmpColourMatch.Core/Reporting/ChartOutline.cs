using System.Numerics;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Reporting;

/// <summary>Draws where a chart was found: its outline, and a dot at patch 1.</summary>
internal static class ChartOutline
{
    /// <summary>A colour that neither charts nor regions have at full strength (Okabe and Ito's reddish purple, brightened).</summary>
    private static readonly (byte Red, byte Green, byte Blue) Colour = (255, 80, 200);

    /// <param name="picture">Drawn into.</param>
    /// <param name="chart">In the picture's pixels.</param>
    /// <param name="thickness">In pixels.</param>
    public static void Draw(RgbPlanes<byte> picture, ChartQuad chart, int thickness)
    {
        var corners = chart.Corners;
        for (var i = 0; i < corners.Count; i++)
        {
            var (from, to) = (corners[i], corners[(i + 1) % corners.Count]);
            var steps = Math.Max(1, (int)(Vector2.Distance(from, to) * 2));
            for (var k = 0; k <= steps; k++)
            {
                Dot(picture, Vector2.Lerp(from, to, k / (float)steps), thickness);
            }
        }

        Dot(picture, chart.First, 4 * thickness);
    }

    private static void Dot(RgbPlanes<byte> picture, Vector2 place, int size)
    {
        var (left, top) = ((int)MathF.Round(place.X) - (size / 2), (int)MathF.Round(place.Y) - (size / 2));
        for (var y = Math.Max(0, top); y < Math.Min(picture.Height, top + size); y++)
        {
            for (var x = Math.Max(0, left); x < Math.Min(picture.Width, left + size); x++)
            {
                (picture.Red[x, y], picture.Green[x, y], picture.Blue[x, y]) = Colour;
            }
        }
    }
}
