using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Pigments;

/// <summary>What an instrument read on one card.</summary>
/// <param name="Lab">Its colour.</param>
/// <param name="Spectrum">Its spectrum; null when not measured.</param>
public sealed record CardReading(Lab Lab, ReflectanceSpectrum? Spectrum);
