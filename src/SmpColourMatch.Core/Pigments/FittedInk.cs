using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Pigments;

/// <summary>A pigment as the optics see it.</summary>
/// <param name="Pigment">The catalogue's entry.</param>
/// <param name="Ink">Its strength and hue in skin, gain included.</param>
/// <param name="LadderDeltaE00">Mean CIEDE2000 between the measured ladder and the fitted ink's.</param>
/// <param name="LogStrengthSd">One standard deviation of ln(strength) that the ladder leaves; 0 when it is long enough.</param>
public sealed record FittedInk(Pigment Pigment, InkOptics Ink, double LadderDeltaE00, double LogStrengthSd);
