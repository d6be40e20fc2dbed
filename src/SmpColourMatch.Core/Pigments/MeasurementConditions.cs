namespace SmpColourMatch.Core.Pigments;

/// <summary>How a catalogue's colours were measured. Illuminant and observer are always D65 and 2°: the reader refuses others.</summary>
/// <param name="Geometry">For example 45/0 or d/8 SCE.</param>
/// <param name="Instrument">The instrument's name.</param>
/// <param name="Substrate">What the drawdowns were drawn on; null when not told.</param>
/// <param name="Date">Day of the measurement; null when not told.</param>
public sealed record MeasurementConditions(string? Geometry, string? Instrument, Substrate? Substrate, DateOnly? Date)
{
    /// <summary>The black card of the <see cref="MeasuredDilution.OverBlack"/> readings; null when there are none.</summary>
    public Substrate? BlackSubstrate { get; init; }
}
