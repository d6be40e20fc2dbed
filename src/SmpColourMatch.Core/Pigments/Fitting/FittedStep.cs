using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Pigments.Fitting;

/// <summary>One reading of a ladder and what the fitted ink gives there.</summary>
/// <param name="DiluentParts">Parts diluent per one part pigment.</param>
/// <param name="OverBlack">Whether it was read over the black card.</param>
/// <param name="Measured">Lab under D65/2°.</param>
/// <param name="Fitted">Lab of the fitted ink.</param>
/// <param name="DeltaE00">CIEDE2000 between the two.</param>
public sealed record FittedStep(double DiluentParts, bool OverBlack, Lab Measured, Lab Fitted, double DeltaE00);
