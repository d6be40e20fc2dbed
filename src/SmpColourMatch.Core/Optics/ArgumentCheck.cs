using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Optics;

/// <summary>Checks of arguments that this room shares.</summary>
internal static class ArgumentCheck
{
    /// <summary>Below this a standard deviation claims more than any instrument gives; it is raised to it, so that 0 (exact) can be weighed.</summary>
    private const double LeastSd = 0.05;

    public static double From0(double value, string parameter) =>
        value >= 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(parameter, value, "0 or more expected.");

    public static void Finite(Lab lab, string parameter)
    {
        if (!double.IsFinite(lab.L + lab.A + lab.B))
        {
            throw new ArgumentException($"A finite Lab expected, got {lab}.", parameter);
        }
    }

    /// <summary>The sd, each at least <see cref="LeastSd"/>.</summary>
    public static LabSd Usable(LabSd sd, string parameter)
    {
        if (!(sd is { L: >= 0, A: >= 0, B: >= 0 }) || !double.IsFinite(sd.L + sd.A + sd.B))
        {
            throw new ArgumentException($"Finite standard deviations, 0 or more, expected, got {sd}.", parameter);
        }

        return new LabSd(Math.Max(sd.L, LeastSd), Math.Max(sd.A, LeastSd), Math.Max(sd.B, LeastSd));
    }
}
