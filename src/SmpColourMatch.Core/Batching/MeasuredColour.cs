using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Batching;

/// <summary>One photo's measurement of a colour that others measured too.</summary>
/// <param name="Lab">The colour.</param>
/// <param name="Sd">One standard deviation of it, <paramref name="Assumed"/> included.</param>
/// <param name="Assumed">
/// The part that rests on assumptions about light, skin and hair, which are the same for every photo without a chart; zero with a chart or card.
/// </param>
internal readonly record struct MeasuredColour(Lab Lab, LabSd Sd, LabSd Assumed)
{
    /// <summary>No photo measures better than this, and nothing is divided by zero.</summary>
    private const double LeastSd = 0.1;

    /// <param name="axis">0 is L*, 1 a*, 2 b*.</param>
    /// <returns>The value, its variance, and how much of that is assumed.</returns>
    public (double Value, double Variance, double Assumed) On(int axis)
    {
        var (value, sd, assumed) = axis switch
        {
            0 => (Lab.L, Sd.L, Assumed.L),
            1 => (Lab.A, Sd.A, Assumed.A),
            _ => (Lab.B, Sd.B, Assumed.B),
        };
        var variance = Math.Pow(Math.Max(sd, LeastSd), 2);
        return (value, variance, Math.Min(variance, assumed * assumed));
    }
}
