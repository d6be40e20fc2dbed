using System.Numerics;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Calibration.Charts;

namespace SmpColourMatch.Core.Segmentation;

/// <summary>Takes a colour chart out of the regions: two of its patches look like skin, its frame like hair.</summary>
public static class ChartArea
{
    /// <summary>Width of the frame that goes with the patches, in steps of the chart. Chosen by us: 0.6; the Classic's is 0.4 of a step wide, the Passport's 0.5.</summary>
    private const float Frame = 0.6f;

    /// <summary>Makes the chart that the photo was calibrated by background; does nothing without one.</summary>
    public static void LeaveOut(CalibratedPhoto photo, RegionMap regions)
    {
        ArgumentNullException.ThrowIfNull(photo);
        ArgumentNullException.ThrowIfNull(regions);
        if (photo.MeasuredChart() is not { } chart)
        {
            return;
        }

        var corners = Grown(chart);
        var (least, most) = (corners[0], corners[0]);
        foreach (var corner in corners)
        {
            (least, most) = (Vector2.Min(least, corner), Vector2.Max(most, corner));
        }

        var (left, right) = ((int)Math.Max(0, least.X), (int)Math.Min(regions.Width - 1, most.X));
        var (top, bottom) = ((int)Math.Max(0, least.Y), (int)Math.Min(regions.Height - 1, most.Y));
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                if (IsInside(corners, new Vector2(x, y)))
                {
                    regions.Regions[x, y] = (byte)Region.Background;
                    regions.Confidence[x, y] = byte.MaxValue;
                }
            }
        }
    }

    private static Vector2[] Grown(in ChartQuad chart)
    {
        var across = Frame / ClassicChart.Columns;
        var down = Frame / ClassicChart.Rows;
        var (a, b, c, d) = (chart.First, chart.Second, chart.Third, chart.Fourth);
        return
        [
            a + (across * (a - b)) + (down * (a - d)),
            b + (across * (b - a)) + (down * (b - c)),
            c + (across * (c - d)) + (down * (c - b)),
            d + (across * (d - c)) + (down * (d - a)),
        ];
    }

    private static bool IsInside(Vector2[] corners, Vector2 place)
    {
        for (var i = 0; i < corners.Length; i++)
        {
            var (side, offset) = (corners[(i + 1) % corners.Length] - corners[i], place - corners[i]);
            if ((side.X * offset.Y) - (side.Y * offset.X) < 0)
            {
                return false;
            }
        }

        return true;
    }
}
