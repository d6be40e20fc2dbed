using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>A scale on which equal steps of one channel's light look about equal: L* of that light. Fits are weighed on it.</summary>
internal static class LightScale
{
    private const double Break = 216.0 / 24389;
    private const double Straight = 24389.0 / 27;

    /// <summary>116·∛t − 16, below the break a straight line, as CIE 15:2018 has it for L*.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Of(double light) => light > Break ? (116 * Math.Cbrt(light)) - 16 : Straight * light;

    /// <summary>The derivative of <see cref="Of"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Slope(double light)
    {
        if (light <= Break)
        {
            return Straight;
        }

        var root = Math.Cbrt(light);
        return 116.0 / 3 / (root * root);
    }
}
