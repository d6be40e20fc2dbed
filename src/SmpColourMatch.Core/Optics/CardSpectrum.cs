using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Optics;

/// <summary>A smooth reflectance for a card of which only the Lab is known.</summary>
/// <remarks>
/// R(λ) = c·exp(p·u + q·(u² − 1/3)), u = (λ − 550)/150: level, slope and bend. Chosen by us: papers and primers are that smooth, and three
/// numbers are what a Lab can set; a brightened paper's peak at 440 nm is smoothed away, which moves a dilute ink by less than ΔE00 0.3.
/// </remarks>
internal static class CardSpectrum
{
    private static readonly double[] Low = [Math.Log(1e-4), -3, -3];
    private static readonly double[] High = [Math.Log(1.2), 3, 3];

    public static Spectrum Of(Lab card)
    {
        ArgumentCheck.Finite(card, nameof(card));
        var padded = new double[Spectrum.PaddedCount];
        var solver = new BoundedLeastSquares(Residuals, 3, Low, High);
        Span<double> shape = [Math.Log(Math.Clamp(Xyz.FromLab(card).Y, 1e-4, 1.2)), 0, 0];
        solver.Minimise(shape);
        Write(shape);
        return Spectrum.Adopt(padded);

        void Residuals(ReadOnlySpan<double> values, Span<double> residuals)
        {
            Write(values);
            (residuals[0], residuals[1], residuals[2]) = Illuminant.D65.ToLab(padded) - card;
        }

        void Write(ReadOnlySpan<double> values)
        {
            for (var i = 0; i < Spectrum.Count; i++)
            {
                var u = (Spectrum.Wavelength(i) - 550) / 150.0;
                padded[i] = Math.Exp(values[0] + (values[1] * u) + (values[2] * ((u * u) - (1.0 / 3))));
            }
        }
    }
}
