namespace SmpColourMatch.Core.Optics;

/// <summary>The ink that explains a measured ladder best.</summary>
/// <param name="Ink">Its strength and colour.</param>
/// <param name="MeanDeltaE00">Mean CIEDE2000 over the rungs between measured and predicted.</param>
/// <param name="MaxDeltaE00">The worst of them.</param>
public sealed record DrawdownFit(DrawdownInk Ink, double MeanDeltaE00, double MaxDeltaE00);
