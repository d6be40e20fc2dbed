using System.Numerics;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Draws a chart to where the edges of its patches are seen: a patch's middle is half way between its two edges along each axis.</summary>
internal static class ChartRefiner
{
    private const int Patches = ClassicChart.Columns * ClassicChart.Rows;

    /// <summary>Each round reads the edges with the perspective of the last; the third moves corners by less than 0.02 pixel.</summary>
    private const int Rounds = 3;

    /// <summary>A patch wider or narrower than the typical one by more than this, in pitches, was cut off by something else. Chosen by us: 0.06.</summary>
    private const double WidthSlack = 0.06;

    /// <summary>… and never by less than this in pixels: edges of small patches are no better known. Chosen by us: 0.8 for a width's two edges.</summary>
    private const double WidthSlackPixels = 0.8;

    /// <summary>
    /// Pairs of edges, of the chart's 48, without which it is not believed: real charts show 38 and more, those under leaves and hands fewer.
    /// Chosen by us: 36, three quarters.
    /// </summary>
    private const int LeastPairs = 36;

    /// <returns>Null when too few patches have edges where a chart has them.</returns>
    public static Homography? Refine(RgbPlanes<float> pixels, Homography chart)
    {
        var plane = new Vector2[2 * Patches];
        var seen = new Vector2[2 * Patches];
        var weights = new double[2 * Patches];
        for (var round = 0; round < Rounds; round++)
        {
            Read(new PatchEdges(pixels, chart), chart, plane, seen, weights);
            if (
                KeepTypical(weights, WidthSlackPixels / Pitch(chart)) < LeastPairs
                || Homography.Fit(plane, seen, weights) is not { } next
            )
            {
                return null;
            }

            chart = next;
        }

        return chart;
    }

    /// <summary>Mean distance of neighbouring patches along the rows, pixels.</summary>
    private static double Pitch(Homography chart) =>
        Vector2.Distance(chart.Map(0, 1.5), chart.Map(ClassicChart.Columns - 1, 1.5)) / (ClassicChart.Columns - 1);

    /// <summary>Fills in, for each patch and axis, where its middle is seen along that axis, and as its weight its width in pitches, or 0.</summary>
    private static void Read(PatchEdges edges, Homography chart, Vector2[] plane, Vector2[] seen, double[] weights)
    {
        for (var k = 0; k < plane.Length; k++)
        {
            var patch = k / 2;
            var direction = k % 2 == 0 ? Vector2.UnitX : Vector2.UnitY;
            var place = new Vector2(patch % ClassicChart.Columns, patch / ClassicChart.Columns);
            var ends = edges.Of(place.X, place.Y, direction);
            var middle = ends is { } e ? place + (direction * (float)((e.Ahead - e.Behind) / 2)) : place;
            plane[k] = place;
            seen[k] = chart.Map(middle.X, middle.Y);
            weights[k] = ends is { } width ? width.Ahead + width.Behind : 0;
        }
    }

    /// <summary>Turns widths into weights: 1 where the width is like the median, else 0. Returns how many are kept.</summary>
    private static int KeepTypical(double[] widths, double leastSlack)
    {
        var read = Array.FindAll(widths, width => width > 0);
        if (read.Length == 0)
        {
            return 0;
        }

        Array.Sort(read);
        var typical = read[read.Length / 2];
        var (kept, slack) = (0, Math.Max(WidthSlack, leastSlack));
        for (var k = 0; k < widths.Length; k++)
        {
            widths[k] = Math.Abs(widths[k] - typical) < slack ? 1 : 0;
            kept += (int)widths[k];
        }

        return kept;
    }
}
