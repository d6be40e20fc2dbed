using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Optics;

/// <summary>The model hair nearest to a measured Lab.</summary>
/// <param name="Parameters">Its melanins, within the bounds of <see cref="HairInverse"/>.</param>
/// <param name="Predicted">Its Lab under D65.</param>
/// <param name="DeltaE00">Misfit: CIEDE2000 between measured and predicted; above 3 or so the colour is dyed, glossy or no hair's.</param>
/// <param name="Nearest">The hair with a name whose Lab is nearest to the measured one in CIEDE2000.</param>
public sealed record HairFit(HairParameters Parameters, Lab Predicted, double DeltaE00, NamedHair Nearest);
