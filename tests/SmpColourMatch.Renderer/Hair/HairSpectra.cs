using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Renderer.Hair;

/// <summary>Reflectance of dense hair: the model's, tilted as real hair is.</summary>
internal static class HairSpectra
{
    /// <param name="parameters">Of the model.</param>
    /// <param name="tilt">Slope of ln(reflectance) per 150 nm about 550 nm.</param>
    public static Spectrum Of(HairParameters parameters, double tilt)
    {
        var model = new HairModel(parameters).Reflectance;
        if (tilt == 0)
        {
            return model;
        }

        var samples = new double[Spectrum.Count];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = model.Samples[i] * Math.Exp(tilt * (Spectrum.Wavelength(i) - 550) / 150);
        }

        return new Spectrum(samples);
    }
}
