using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Optics;

/// <summary>One rung of a measured ladder.</summary>
/// <param name="DiluentParts">N, parts diluent per one part pigment by volume, ≥ 0.</param>
/// <param name="Measured">Lab of the drawdown under D65.</param>
public readonly record struct DrawdownStep(double DiluentParts, Lab Measured);
