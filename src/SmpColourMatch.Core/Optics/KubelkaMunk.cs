using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SmpColourMatch.Core.Optics;

/// <summary>Kubelka and Munk's two-flux theory of turbid layers (Kubelka 1948, J. Opt. Soc. Am. 38, 448), four wavelengths at a time.</summary>
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

    /// <summary>Reflectance and transmittance of a layer of <paramref name="depth"/> cm.</summary>
    /// <remarks>sinh(x)/(a·sinh x + b·cosh x) and b/(a·sinh x + b·cosh x) with x = b·S·d at most 300, both halves times 2e^(−x).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Layer(
        Vector256<double> k,
        Vector256<double> s,
        double depth,
        out Vector256<double> reflectance,
        out Vector256<double> transmittance
    )
    {
        var q = k / s;
        var a = Vector256<double>.One + q;
        var b = Vector256.Sqrt(q * (q + Vector256.Create(2.0)));
        var e = VectorExp.Of(-Vector256.Min(b * s * depth, Vector256.Create(300.0)));
        var twice = e * e;
        var sinh = Vector256<double>.One - twice;
        var scale = Vector256<double>.One / ((a * sinh) + (b * (Vector256<double>.One + twice)));
        reflectance = sinh * scale;
        transmittance = (b + b) * e * scale;
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
