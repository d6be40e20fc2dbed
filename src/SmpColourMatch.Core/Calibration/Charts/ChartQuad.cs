using System.Numerics;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>
/// Where a chart lies: the outer corners of its block of 6 × 4 patches, with nearly half a gap around them, at patch 1 (dark skin),
/// 6 (bluish green), 24 (black), 19 (white), clockwise as seen.
/// </summary>
/// <param name="First">Corner at patch 1. All in pixels, (0, 0) being the middle of the top left pixel, of the picture that the context names.</param>
/// <param name="Second">Corner at patch 6.</param>
/// <param name="Third">Corner at patch 24.</param>
/// <param name="Fourth">Corner at patch 19.</param>
public readonly record struct ChartQuad(Vector2 First, Vector2 Second, Vector2 Third, Vector2 Fourth)
{
    /// <summary>The corners in order, patch 1 first.</summary>
    public IReadOnlyList<Vector2> Corners => [First, Second, Third, Fourth];

    /// <summary>Whether the corners go round clockwise, as seen, without a corner that turns inwards: what every chart in a photo does, and no mirror image.</summary>
    public bool IsClockwise
    {
        get
        {
            for (var i = 0; i < 4; i++)
            {
                var (before, here, after) = (Corners[i], Corners[(i + 1) % 4], Corners[(i + 2) % 4]);
                var (a, b) = (here - before, after - here);
                if (!((a.X * b.Y) - (a.Y * b.X) > 0))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The same chart in another picture.</summary>
    public ChartQuad Map(Func<Vector2, Vector2> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return new ChartQuad(map(First), map(Second), map(Third), map(Fourth));
    }
}
