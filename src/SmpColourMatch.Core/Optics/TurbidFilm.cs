using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Optics;

/// <summary>A film of ink that scatters light itself, on a card of any colour: Kubelka and Munk's two constants.</summary>
/// <remarks>
/// K·d = D·k(λ)/(1 + N) and S·d = s·(λ/550)⁻¹/(1 + N) over the card, then the surface formula. With s = 0 it is <see cref="DrawdownModel"/>.
/// The exponent −1 is chosen by us, between the flat scattering of coarse white and λ⁻⁴ of the finest; it moves the hue of tints.
/// </remarks>
internal static class TurbidFilm
{
    /// <summary>Keeps K/S finite where nothing scatters.</summary>
    private const double Least = 1e-9;

    /// <param name="card">What it is drawn on.</param>
    /// <param name="ink">D, α, w_R, w_Y of its absorption.</param>
    /// <param name="scattering">s, optical depth of scattering of the neat film at 550 nm, ≥ 0.</param>
    /// <param name="diluentParts">N.</param>
    /// <param name="padded">Receives the reflectance.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Predict(
        DrawdownModel card,
        DrawdownInk ink,
        double scattering,
        double diluentParts,
        Span<double> padded
    )
    {
        ink.ToInkOptics().Require(nameof(ink));
        var share = 1 / (1 + ArgumentCheck.From0(diluentParts, nameof(diluentParts)));
        InkAbsorption.Write(ink.Alpha, ink.RedOxide, ink.YellowOxide, padded);
        Span<double> k = stackalloc double[Spectrum.PaddedCount];
        Span<double> s = stackalloc double[Spectrum.PaddedCount];
        Span<double> reflectance = stackalloc double[Spectrum.PaddedCount];
        Span<double> transmittance = stackalloc double[Spectrum.PaddedCount];
        var logs = Tissue.Samples.LogRatio;
        for (var i = 0; i < Spectrum.PaddedCount; i++)
        {
            k[i] = padded[i] * ink.Density * share;
            s[i] = (Math.Exp(-logs[i]) * scattering * share) + Least;
        }

        KubelkaMunk.Layer(k, s, 1, 1, reflectance, transmittance);
        for (var i = 0; i < Spectrum.PaddedCount; i += Vector256<double>.Count)
        {
            var inner = KubelkaMunk.Over(
                Vector256.Create<double>(reflectance[i..]),
                Vector256.Create<double>(transmittance[i..]),
                Vector256.Create<double>(card.Card[i..])
            );
            KubelkaMunk.Surface(inner).CopyTo(padded[i..]);
        }

        padded[Spectrum.Count] = 0;
    }
}
