using System.Globalization;
using System.Numerics;
using System.Text.Json;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Calibration.Charts;

namespace SmpColourMatch.Benchmarks;

/// <summary>How far a found chart is from where it is said to be, and how far both are from where its patches' edges are seen. Shares of the chart's width.</summary>
internal sealed record ChartScore(
    double Mean,
    double Most,
    double OutlineMean,
    double OutlineMost,
    double OurEdges,
    double TheirEdges
)
{
    /// <summary>Distance of the given corners from the outer patches' middles, in pitches: the outline of OpenCV's mcc.</summary>
    private const double GivenEdge = 0.545;

    public static ChartScore Of(LinearPhoto photo, ChartQuad found, JsonElement chart)
    {
        var corners = Points(chart.GetProperty("corners_tl_tr_br_bl"), photo);
        var centres = Points(chart.GetProperty("patch_centres_1_to_24"), photo);
        var width = Vector2.Distance(corners[0], corners[1]);
        var ours = ChartGeometry.ToPixels(found)!.Value;
        var places = Enumerable.Range(0, 24).Select(i => new Vector2(i % 6, i / 6)).ToArray();
        var theirs = Homography.Fit(places, centres, Enumerable.Repeat(1.0, 24).ToArray())!.Value;
        var errors = found.Corners.Zip(corners, Vector2.Distance).ToList();
        double right = 5 + GivenEdge;
        double bottom = 3 + GivenEdge;
        var outline = new[]
        {
            ours.Map(-GivenEdge, -GivenEdge),
            ours.Map(right, -GivenEdge),
            ours.Map(right, bottom),
            ours.Map(-GivenEdge, bottom),
        };
        var outlineErrors = outline.Zip(corners, Vector2.Distance).ToList();
        return new ChartScore(
            errors.Average() / width,
            errors.Max() / width,
            outlineErrors.Average() / width,
            outlineErrors.Max() / width,
            FromEdges(photo, ours) / width,
            FromEdges(photo, theirs) / width
        );
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{100 * Mean:0.0} / {100 * Most:0.0} %, outline {100 * OutlineMean:0.0} / {100 * OutlineMost:0.0} %, edges {100 * OurEdges:0.00} and {100 * TheirEdges:0.00} %"
        );

    /// <summary>Root mean square over patches and axes, where both edges are seen from this very perspective.</summary>
    private static double FromEdges(LinearPhoto photo, Homography chart)
    {
        var edges = new PatchEdges(photo.Pixels, chart);
        var (sum, count) = (0.0, 0);
        for (var k = 0; k < 48; k++)
        {
            var place = new Vector2(k / 2 % 6, k / 12);
            var direction = k % 2 == 0 ? Vector2.UnitX : Vector2.UnitY;
            if (edges.Of(place.X, place.Y, direction) is { } ends)
            {
                var middle = place + (direction * (float)((ends.Ahead - ends.Behind) / 2));
                sum += Vector2.DistanceSquared(chart.Map(middle.X, middle.Y), chart.Map(place.X, place.Y));
                count++;
            }
        }

        return Math.Sqrt(sum / Math.Max(count, 1));
    }

    private static Vector2[] Points(JsonElement array, LinearPhoto photo) =>
        [
            .. array
                .EnumerateArray()
                .Select(point => photo.ToMeasured(new Vector2(point[0].GetSingle(), point[1].GetSingle()))),
        ];
}
