using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Optics;

/// <summary>Reflectance of dots on a ground seen from too far to tell them apart (Yule, Nielsen 1951, TAGA Proc.).</summary>
internal static class YuleNielsen
{
    /// <summary>n: 1 is plain averaging; light that spreads sideways under the dots makes them darker, 1.5 is assumed.</summary>
    private const double N = 1.5;

    /// <summary>[(1 − a)·ground^(1/n) + a·dots^(1/n)]^n.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The coverage is outside 0–1.</exception>
    public static Spectrum Mix(Spectrum ground, Spectrum dots, double coverage)
    {
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentNullException.ThrowIfNull(dots);
        if (!(coverage is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(coverage), coverage, "0–1 expected.");
        }

        var padded = new double[Spectrum.PaddedCount];
        for (var i = 0; i < Spectrum.Count; i++)
        {
            // x^(2/3) and x^(3/2) by roots: n is 1.5.
            var under = Math.Cbrt(ground[i]);
            var over = Math.Cbrt(dots[i]);
            var mean = ((1 - coverage) * under * under) + (coverage * over * over);
            padded[i] = mean * Math.Sqrt(mean);
        }

        return Spectrum.Adopt(padded);
    }
}
