using System.Numerics;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>The chart's own coordinates: patch middles at columns 0–5 and rows 0–3; its quad runs about half a step outside the outer middles.</summary>
internal static class ChartGeometry
{
    /// <summary>
    /// Distance of the quad from the middles of the outer patches, in pitches. Two outlines are in use: the patches' own edges (0.433 on the
    /// Classic) and, in OpenCV's mcc, the frame a gap outside them (0.545). Chosen by us: half way, within 1.4 % of the chart's width of both;
    /// smaller or larger leaves one of them beyond 2 % on charts seen at a slant.
    /// </summary>
    private const double Outline = 0.489;

    /// <summary>Extent of the quad in pitches.</summary>
    public const double Width = ClassicChart.Columns - 1 + (2 * Outline);

    /// <inheritdoc cref="Width"/>
    public const double Height = ClassicChart.Rows - 1 + (2 * Outline);

    private const double Right = ClassicChart.Columns - 1 + Outline;

    private const double Bottom = ClassicChart.Rows - 1 + Outline;

    private static readonly Vector2[] Corners =
    [
        new((float)-Outline, (float)-Outline),
        new((float)Right, (float)-Outline),
        new((float)Right, (float)Bottom),
        new((float)-Outline, (float)Bottom),
    ];

    private static readonly double[] Even = [1, 1, 1, 1];

    public static ChartQuad QuadOf(Homography chart) =>
        new(
            chart.Map(-Outline, -Outline),
            chart.Map(Right, -Outline),
            chart.Map(Right, Bottom),
            chart.Map(-Outline, Bottom)
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
