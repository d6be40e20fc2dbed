using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Surfaces;

/// <summary>Reflectance of skin: the model's, times what real skins have beyond it.</summary>
internal static class SkinSpectra
{
    private static readonly Lazy<IReadOnlyList<KeyValuePair<string, Spectrum>>> Components = new(() =>
        NumberTable.Load("skin-residuals.csv")
    );

    /// <summary>The person's factors on the model's reflectance; null where the model is the truth.</summary>
    public static double[]? DepartureOf(SkinDescription skin)
    {
        if (skin.Departure is not { } departure)
        {
            return null;
        }

        double[] weights = [departure.Bias, departure.First, departure.Second, departure.Yellow, departure.Oxygen];
        var factors = new double[Spectrum.Count];
        for (var i = 0; i < factors.Length; i++)
        {
            var log = 0.0;
            for (var k = 0; k < weights.Length; k++)
            {
                log += weights[k] * Components.Value[k].Value.Samples[i];
            }

            factors[i] = Math.Exp(log);
        }

        return factors;
    }

    public static Spectrum Of(SkinParameters parameters, double[]? departure)
    {
        var model = new SkinModel(parameters).Reflectance;
        if (departure is null)
        {
            return model;
        }

        var samples = new double[Spectrum.Count];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = model.Samples[i] * departure[i];
        }

        return new Spectrum(samples);
    }
}
