using System.Numerics;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>The chart's own coordinates: patch middles at columns 0–5 and rows 0–3; its quad runs half a step outside the outer middles.</summary>
internal static class ChartGeometry
{
    /// <summary>Distance of the quad from the middles of the outer patches: their cells' edges, half way across the gap.</summary>
    private const double CellEdge = 0.5;

    private const double Right = ClassicChart.Columns - 1 + CellEdge;

    private const double Bottom = ClassicChart.Rows - 1 + CellEdge;

    private static readonly Vector2[] Corners =
    [
        new((float)-CellEdge, (float)-CellEdge),
        new((float)Right, (float)-CellEdge),
        new((float)Right, (float)Bottom),
        new((float)-CellEdge, (float)Bottom),
    ];

    private static readonly double[] Even = [1, 1, 1, 1];

    public static ChartQuad QuadOf(Homography chart) =>
        new(
            chart.Map(-CellEdge, -CellEdge),
            chart.Map(Right, -CellEdge),
            chart.Map(Right, Bottom),
            chart.Map(-CellEdge, Bottom)
        );

    /// <summary>From chart coordinates to pixels; null when the corners span no area.</summary>
    public static Homography? ToPixels(in ChartQuad quad) => Homography.Fit(Corners, [.. quad.Corners], Even);

    /// <summary>From pixels less <paramref name="origin"/> to chart coordinates. An origin inside the chart keeps the horizon away from it.</summary>
    public static Homography? FromPixels(in ChartQuad quad, Vector2 origin)
    {
        Span<Vector2> corners = stackalloc Vector2[4];
        for (var i = 0; i < 4; i++)
        {
            corners[i] = quad.Corners[i] - origin;
        }

        return Homography.Fit(corners, Corners, Even);
    }
}
