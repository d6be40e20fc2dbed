using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>How the light falls on the chart: a plane in its logarithm, with a little colour of its own, and less or more of it within a shadow's edge.</summary>
internal static class ChartShade
{
    /// <summary>−1 at the left column, 1 at the right.</summary>
    public static double Column(int patch) => ((patch % 6) - 2.5) / 2.5;

    /// <summary>−1 at the top row, 1 at the bottom.</summary>
    public static double Row(int patch) => ((patch / 6) - 1.5) / 1.5;

    /// <summary>Light on a patch over light on the chart's middle.</summary>
    /// <param name="theta">The unknowns.</param>
    /// <param name="aside">The patches on one side of a shadow's edge.</param>
    /// <param name="patch">0–23.</param>
    /// <param name="channel">0–2.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double At(ReadOnlySpan<double> theta, PatchSet aside, int patch, int channel)
    {
        var (column, row) = (Column(patch), Row(patch));
        var all = (column * theta[FitLayout.Plane]) + (row * theta[FitLayout.Plane + 1]);
        var own = (column * theta[FitLayout.Tint + channel]) + (row * theta[FitLayout.Tint + 3 + channel]);
        var step = aside.Contains(patch) ? theta[FitLayout.Shadow] : 0;
        return Math.Exp((FitPriors.Plane * all) + (FitPriors.Tint * own) + (FitPriors.Shadow * step));
    }
}
