using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>What an ink absorbs at each wavelength, read off the spectra of its drawdowns without any assumption of its hue.</summary>
internal static class InkSpectrum
{
    /// <summary>Below this share of the card's light a reading is mostly surface and noise; above the other, mostly card. Chosen by us.</summary>
    private const double Least = 0.03;
    private const double Most = 0.97;

    /// <summary>D·k(λ) of the neat film: −ln(R_i/R_card)·(1 + N)/2, weighted by what each reading is worth; null without spectra that say enough.</summary>
    public static Spectrum? Of(Pigment pigment, DrawdownModel card)
    {
        var sum = new double[Spectrum.Count];
        var weights = new double[Spectrum.Count];
        foreach (var step in pigment.Dilutions)
        {
            if (step.Spectrum is not { } measured)
            {
                continue;
            }

            var reflectance = measured.Resampled();
            for (var i = 0; i < Spectrum.Count; i++)
            {
                var share = DrawdownModel.Below(reflectance[i]) / card.Card[i];
                if (share is > Least and < Most)
                {
                    // sd of the logarithm goes with 1/share, and its signal with −ln share.
                    var depth = -Math.Log(share);
                    var weight = depth * depth * share * share;
                    sum[i] += weight * depth * (1 + step.DiluentParts) / 2;
                    weights[i] += weight;
                }
            }
        }

        if (weights.Contains(0))
        {
            return null;
        }

        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] /= weights[i];
        }

        return new Spectrum(sum);
    }
}
