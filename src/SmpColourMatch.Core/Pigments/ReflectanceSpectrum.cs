namespace SmpColourMatch.Core.Pigments;

/// <summary>Reflectance in even steps of wavelength.</summary>
/// <param name="StartNm">Wavelength of the first sample, nm.</param>
/// <param name="StepNm">Distance of the samples, nm, above 0.</param>
/// <param name="Reflectance">0 to 1 (up to 1.1 for fluorescent or wrongly calibrated substrates).</param>
public sealed record ReflectanceSpectrum(double StartNm, double StepNm, IReadOnlyList<double> Reflectance);
