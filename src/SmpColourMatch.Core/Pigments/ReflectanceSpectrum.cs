using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Pigments;

/// <summary>Reflectance in even steps of wavelength.</summary>
/// <param name="StartNm">Wavelength of the first sample, nm.</param>
/// <param name="StepNm">Distance of the samples, nm, above 0.</param>
/// <param name="Reflectance">0 to 1 (up to 1.1 for fluorescent or wrongly calibrated substrates).</param>
public sealed record ReflectanceSpectrum(double StartNm, double StepNm, IReadOnlyList<double> Reflectance)
{
    /// <summary>Whether it covers 400 to 700 nm, as the reader wants it.</summary>
    public bool IsWhole => StepNm > 0 && StartNm <= 400 && StartNm + (StepNm * (Reflectance.Count - 1)) >= 700;

    /// <summary>At 400 to 700 nm by 10.</summary>
    /// <exception cref="ArgumentException">The samples do not cover 400–700 nm; the reader refuses such.</exception>
    public Spectrum Resampled() => Spectrum.Resample(StartNm, StepNm, [.. Reflectance]);

    /// <summary>Lab of the 2° observer under <paramref name="illuminant"/>.</summary>
    public Lab ToLab(Illuminant illuminant)
    {
        ArgumentNullException.ThrowIfNull(illuminant);
        return illuminant.ToLab(Resampled());
    }
}
