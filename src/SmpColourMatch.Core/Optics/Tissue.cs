using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Optics;

/// <summary>Absorption and scattering of what skin and ink are made of, per wavelength (padded like <see cref="Spectrum"/>), as K = 2μ_a and S = ¾μs′ in cm⁻¹.</summary>
/// <remarks>Fields rather than properties: a cold start compiles no accessors.</remarks>
internal sealed class Tissue
{
    /// <summary>Horny layer, 15 µm, in cm.</summary>
    public const double CorneumDepth = 15e-4;

    /// <summary>Living epidermis, 70 µm, in cm.</summary>
    public const double EpidermisDepth = 70e-4;

    /// <summary>Two-flux scattering S from reduced scattering: S = ¾μs′, with K = 2μ_a (van Gemert, Star 1987, Lasers Life Sci. 1, 287; their small −¼μ_a is left out).</summary>
    private const double FluxPerReducedScattering = 0.75;

    /// <summary>Share of haemoglobin with oxygen; mixed small vessels, assumed.</summary>
    private const double OxygenSaturation = 0.80;

    private Tissue()
    {
        for (var i = 0; i < Spectrum.PaddedCount; i++)
        {
            // The padding repeats 700 nm, so that it computes to something finite; weights there are 0.
            var sample = Math.Min(i, Spectrum.Count - 1);
            double wavelength = Spectrum.Wavelength(sample);
            var relative = wavelength / 500;
            LogRatio[i] = Math.Log(wavelength / 550);

            // Jacques 2013 (Phys. Med. Biol. 58 R37): 519 cm⁻¹ at 500 nm; the exponent is tuned to skin spectra.
            Melanosome[i] = 2 * 519 * Math.Pow(relative, -3.0);

            // Jacques 1998 after Saidi 1992: bloodless skin; 0.85 tuned.
            Baseline[i] = 2 * 0.85 * (0.244 + (85.3 * Math.Exp(-(wavelength - 154) / 66.2)));
            Blood[i] = 2 * PackedBlood(sample);
            CorneumScattering[i] = FluxPerReducedScattering * 50 / relative;
            EpidermisScattering[i] = FluxPerReducedScattering * 8 / relative;
            DermisScattering[i] = FluxPerReducedScattering * 40 * ((0.2 * Math.Pow(relative, -4)) + (0.8 / relative));

            // Edges of the oxides' absorption, after reflectance spectra of CI 77491 and CI 77492.
            RedOxide[i] = 0.04 + (0.96 / (1 + Math.Exp((wavelength - 565) / 14)));
            YellowOxide[i] = 0.02 + (0.98 / (1 + Math.Exp((wavelength - 480) / 16)));

            // Powers after Jacques 2013 and Donner, Jensen 2006: pheomelanin falls faster.
            HairEumelanin[i] = Math.Pow(wavelength / 550, -3.2);
            HairPheomelanin[i] = Math.Pow(wavelength / 550, -4.7);
        }
    }

    public static readonly Tissue Samples = new();

    /// <summary>ln(λ / 550 nm).</summary>
    public readonly double[] LogRatio = new double[Spectrum.PaddedCount];

    /// <summary>K inside a melanosome.</summary>
    public readonly double[] Melanosome = new double[Spectrum.PaddedCount];

    /// <summary>K of skin without blood and melanin.</summary>
    public readonly double[] Baseline = new double[Spectrum.PaddedCount];

    /// <summary>K of whole blood packed into vessels.</summary>
    public readonly double[] Blood = new double[Spectrum.PaddedCount];

    /// <summary>S of the horny layer at σ = 1.</summary>
    public readonly double[] CorneumScattering = new double[Spectrum.PaddedCount];

    public readonly double[] EpidermisScattering = new double[Spectrum.PaddedCount];

    public readonly double[] DermisScattering = new double[Spectrum.PaddedCount];

    /// <summary>r(λ): absorption of red oxide relative to carbon at 550 nm.</summary>
    public readonly double[] RedOxide = new double[Spectrum.PaddedCount];

    /// <summary>y(λ): absorption of yellow oxide relative to carbon at 550 nm.</summary>
    public readonly double[] YellowOxide = new double[Spectrum.PaddedCount];

    /// <summary>K/S of hair for E = 1.</summary>
    public readonly double[] HairEumelanin = new double[Spectrum.PaddedCount];

    /// <summary>K/S of hair for P = 1.</summary>
    public readonly double[] HairPheomelanin = new double[Spectrum.PaddedCount];

    /// <summary>150 g/l of haemoglobin, 64 500 g/mol (Prahl), less what the inside of a vessel of radius 4 µm hides (van Veen et al. 2002, Opt. Lett. 27, 246).</summary>
    private static double PackedBlood(int sample)
    {
        var extinction =
            (OxygenSaturation * Haemoglobin.Oxygenated.Padded[sample])
            + ((1 - OxygenSaturation) * Haemoglobin.Deoxygenated.Padded[sample]);
        var absorption = Math.Log(10) * 150 / 64500 * extinction;
        var path = 2 * absorption * 4e-4;
        return absorption * (1 - Math.Exp(-path)) / path;
    }
}
