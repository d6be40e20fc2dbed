using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Gives a spectrum another colour by the smoothest means: times e to the power of a parabola over the wavelength, as a little more or less ink would.</summary>
/// <remarks>A colour has infinitely many spectra. This one stays positive, and is the given one where the colours agree.</remarks>
internal static class SpectrumTint
{
    private const int Terms = 3;

    /// <summary>Newton's method settles in 4 to 8 rounds for colours that a patch can have.</summary>
    private const int Rounds = 40;

    /// <summary>Longest step of a coefficient: twice or half the light at an end of the spectrum.</summary>
    private const double LongestStep = 0.7;

    /// <summary>Lab units: far below what is measured.</summary>
    private const double Exact = 1e-6;

    /// <param name="like">The spectrum to stay near to, above 0 throughout.</param>
    /// <param name="colour">CIE Lab under D50 and the 2° observer, relative to D50.</param>
    /// <returns>Null when no such spectrum has the colour.</returns>
    public static Spectrum? Towards(Spectrum like, Lab colour)
    {
        if (!(colour.L is > 0 and <= 110))
        {
            return null;
        }

        Span<double> coefficients = stackalloc double[Terms];
        Span<double> system = stackalloc double[Terms * (Terms + 1)];
        coefficients.Clear();
        for (var round = 0; round < Rounds; round++)
        {
            var spectrum = Tint(like, coefficients);
            var miss = colour - Illuminant.D50.ToLab(spectrum);
            if (Math.Abs(miss.L) + Math.Abs(miss.A) + Math.Abs(miss.B) < Exact)
            {
                return spectrum;
            }

            Fill(system, like, coefficients, miss);
            if (!SquareSystem.Solve(system, Terms))
            {
                return null;
            }

            var longest = 0.0;
            for (var k = 0; k < Terms; k++)
            {
                longest = Math.Max(longest, Math.Abs(system[(k * (Terms + 1)) + Terms]));
            }

            var share = longest > LongestStep ? LongestStep / longest : 1;
            for (var k = 0; k < Terms; k++)
            {
                coefficients[k] += share * system[(k * (Terms + 1)) + Terms];
            }
        }

        return null;
    }

    /// <summary>Slopes of Lab by the coefficients, and what is missing on the right side.</summary>
    private static void Fill(Span<double> system, Spectrum like, Span<double> coefficients, Lab miss)
    {
        const double step = 1e-4;
        for (var k = 0; k < Terms; k++)
        {
            coefficients[k] += step;
            var more = Illuminant.D50.ToLab(Tint(like, coefficients));
            coefficients[k] -= 2 * step;
            var less = Illuminant.D50.ToLab(Tint(like, coefficients));
            coefficients[k] += step;
            var slope = 1 / (2 * step) * (more - less);
            (system[k], system[Terms + 1 + k], system[(2 * (Terms + 1)) + k]) = (slope.L, slope.A, slope.B);
        }

        (system[Terms], system[(2 * Terms) + 1], system[(3 * Terms) + 2]) = (miss.L, miss.A, miss.B);
    }

    private static Spectrum Tint(Spectrum like, ReadOnlySpan<double> coefficients)
    {
        Span<double> samples = stackalloc double[Spectrum.Count];
        for (var i = 0; i < samples.Length; i++)
        {
            // -1 at 400 nm, 1 at 700 nm; the first Chebyshev polynomials.
            var t = (2.0 * i / (Spectrum.Count - 1)) - 1;
            samples[i] =
                like[i] * Math.Exp(coefficients[0] + (coefficients[1] * t) + (coefficients[2] * ((2 * t * t) - 1)));
        }

        return new Spectrum(samples);
    }
}
