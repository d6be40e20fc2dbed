using System.Numerics;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Where a chart lies: the outer corners of its block of patches at 1 (dark skin), 6 (bluish green), 24 (black), 19 (white), clockwise as seen.</summary>
/// <param name="First">Corner at patch 1. All in pixels, (0, 0) being the middle of the top left pixel, of the picture that the context names.</param>
/// <param name="Second">Corner at patch 6.</param>
/// <param name="Third">Corner at patch 24.</param>
/// <param name="Fourth">Corner at patch 19.</param>
public readonly record struct ChartQuad(Vector2 First, Vector2 Second, Vector2 Third, Vector2 Fourth)
{
    /// <summary>The corners in order, patch 1 first.</summary>
    public IReadOnlyList<Vector2> Corners => [First, Second, Third, Fourth];
}
