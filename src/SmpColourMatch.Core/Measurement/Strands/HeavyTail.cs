namespace SmpColourMatch.Core.Measurement.Strands;

/// <summary>Student's t of four degrees of freedom: surprises are possible, so no single hint decides.</summary>
internal static class HeavyTail
{
    private const double Freedom = 4;

    /// <summary>ln of the density up to a constant.</summary>
    /// <param name="deviation">In sd.</param>
    public static double Log(double deviation) => -(Freedom + 1) / 2 * Math.Log(1 + (deviation * deviation / Freedom));
}
