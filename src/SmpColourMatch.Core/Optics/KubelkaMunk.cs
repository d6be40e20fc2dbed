using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Optics;

/// <summary>Kubelka and Munk's two-flux theory of turbid layers (Kubelka 1948, J. Opt. Soc. Am. 38, 448).</summary>
internal static class KubelkaMunk
{
    /// <summary>Reflectance of an infinitely thick layer of absorption <paramref name="k"/> &gt; 0 and scattering <paramref name="s"/> &gt; 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Infinite(Vector256<double> k, Vector256<double> s)
    {
        // R∞ = 1 + q − √(q² + 2q), written without the difference of near-equal numbers.
        var q = k / s;
        return Vector256<double>.One / (Vector256<double>.One + q + Vector256.Sqrt(q * (q + Vector256.Create(2.0))));
    }

    /// <summary>Reflectance and transmittance of a layer of <paramref name="depth"/> cm, at all wavelengths; the spans are padded as <see cref="Spectrum"/> is.</summary>
    /// <param name="k">Absorption, above 0.</param>
    /// <param name="s">Scattering, above 0.</param>
    /// <param name="scale">What to multiply the scattering with.</param>
    /// <param name="depth">Thickness in cm.</param>
    /// <param name="reflectances">Written.</param>
    /// <param name="transmittances">Written.</param>
    /// <remarks>sinh(x)/(a·sinh x + b·cosh x) and b/(a·sinh x + b·cosh x) with x = b·S·d at most 300, both halves times 2e^(−x). Not inlined: one compilation serves skin and dot.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Layer(
        ReadOnlySpan<double> k,
        ReadOnlySpan<double> s,
        double scale,
        double depth,
        Span<double> reflectances,
        Span<double> transmittances
    )
    {
        for (var i = 0; i < Spectrum.PaddedCount; i += Vector256<double>.Count)
        {
            var scattering = Vector256.Create(s[i..]) * scale;
            var q = Vector256.Create(k[i..]) / scattering;
            var b = Vector256.Sqrt(q * (q + Vector256.Create(2.0)));
            var e = VectorExp.Of(-Vector256.Min(b * scattering * depth, Vector256.Create(300.0)));
            var twice = e * e;
            var sinh = Vector256<double>.One - twice;
            var common =
                Vector256<double>.One / (((q + Vector256<double>.One) * sinh) + (b * (Vector256<double>.One + twice)));
            (sinh * common).CopyTo(reflectances[i..]);
            ((b + b) * e * common).CopyTo(transmittances[i..]);
        }
    }

    /// <summary>Reflectance of a layer over a ground, all reflections between them summed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Over(
        Vector256<double> reflectance,
        Vector256<double> transmittance,
        Vector256<double> ground
    ) => reflectance + (transmittance * transmittance * ground / (Vector256<double>.One - (reflectance * ground)));

    /// <summary>What leaves the skin or card by its surface (Saunderson 1942, J. Opt. Soc. Am. 32, 727): 0.005 of the gloss is seen; 0.028 of light is
    /// reflected going in (n = 1.4), 0.40 of diffuse light going out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Surface(Vector256<double> inner) =>
        Vector256.Create(0.005)
        + (inner * ((1 - 0.005 - 0.028) * (1 - 0.40)) / (Vector256<double>.One - (inner * 0.40)));
}
