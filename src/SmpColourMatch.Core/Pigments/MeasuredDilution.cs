using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Pigments;

/// <summary>One step of a pigment's dilution ladder: a drawdown on the substrate.</summary>
/// <param name="DiluentParts">Parts diluent per one part pigment by volume, ≥ 0.</param>
/// <param name="Lab">Colour of the drawdown.</param>
/// <param name="LabSd">One standard deviation of that colour; null when not told.</param>
/// <param name="Spectrum">Its spectrum; null when not measured.</param>
public sealed record MeasuredDilution(double DiluentParts, Lab Lab, LabSd? LabSd, ReflectanceSpectrum? Spectrum)
{
    /// <summary>The same drawdown over the black card, which tells whether the ink hides; null when not measured.</summary>
    public CardReading? OverBlack { get; init; }
}
