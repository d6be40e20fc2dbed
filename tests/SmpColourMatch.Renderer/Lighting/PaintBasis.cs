using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Renderer.Lighting;

/// <summary>Three smooth reflectances that sum to 1: paints and cloths of which only red, green and blue are known. Chosen by us: edges at 490 and 585 nm, soft as paints are.</summary>
internal static class PaintBasis
{
    public static Spectrum Red { get; } = Make(nm => Rise(nm, 585));

    public static Spectrum Green { get; } = Make(nm => Rise(nm, 490) - Rise(nm, 585));

    public static Spectrum Blue { get; } = Make(nm => 1 - Rise(nm, 490));

    private static double Rise(double nanometres, double edge) => 1 / (1 + Math.Exp((edge - nanometres) / 14));

    private static Spectrum Make(Func<double, double> at)
    {
        var samples = new double[Spectrum.Count];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = at(Spectrum.Wavelength(i));
        }

        return new Spectrum(samples);
    }
}
