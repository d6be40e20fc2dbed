namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>A chart laid onto a lattice of patches.</summary>
/// <param name="Perspective">From the chart's columns (0–5) and rows (0–3), patch middles at whole numbers, to pixels at the measuring resolution.</param>
/// <param name="Likeness">By <see cref="ChartLikeness"/>, 1 = exact.</param>
/// <param name="Lead">By how much that beats every other way to lay the chart.</param>
/// <param name="Strays">Patches whose colour is not the chart's.</param>
internal readonly record struct PlacedChart(Homography Perspective, double Likeness, double Lead, int Strays)
{
    /// <summary>Whether the chart's rows run to the left of its columns' direction: a mirror image.</summary>
    public bool IsMirrored
    {
        get
        {
            var middle = Perspective.Map(2.5, 1.5);
            var across = Perspective.Map(3.5, 1.5) - middle;
            var down = Perspective.Map(2.5, 2.5) - middle;
            return (across.X * down.Y) - (across.Y * down.X) <= 0;
        }
    }
}
