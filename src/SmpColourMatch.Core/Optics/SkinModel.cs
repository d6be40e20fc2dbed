using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Optics;

/// <summary>A bare skin: horny layer over epidermis over an infinitely deep dermis. A model prediction, not a measurement.</summary>
/// <remarks>Immutable; made in about a microsecond.</remarks>
public sealed class SkinModel
{
    private Spectrum? _reflectance;

    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public SkinModel(SkinParameters parameters)
    {
        parameters.Require(nameof(parameters));
        Parameters = parameters;
    }

    public SkinParameters Parameters { get; }

    /// <summary>Reflectance, 0–1, surface reflection included as an instrument without gloss sees it.</summary>
    public Spectrum Reflectance => _reflectance ??= Predict();

    /// <summary>Lab under <paramref name="illuminant"/> (D65 if null), relative to that light's own white.</summary>
    public Lab Lab(Illuminant? illuminant = null) => (illuminant ?? Illuminant.D65).ToLab(Reflectance);

    /// <summary>Writes the reflectance of skin <paramref name="skin"/> without making a model; for fits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Predict(SkinParameters skin, Span<double> padded)
    {
        var tissue = Tissue.Samples;
        for (var i = 0; i < Spectrum.PaddedCount; i += Vector256<double>.Count)
        {
            var baseline = Vector256.Create(tissue.Baseline, i);
            var scattering = Vector256.Create(tissue.DermisScattering, i);
            var ground = KubelkaMunk.Infinite(2 * Dermis(tissue, skin, i), scattering);
            KubelkaMunk.Layer(
                2 * Epidermis(tissue, skin, i),
                Vector256.Create(tissue.EpidermisScattering, i),
                Tissue.EpidermisDepth,
                out var reflectance,
                out var transmittance
            );
            ground = KubelkaMunk.Over(reflectance, transmittance, ground);
            KubelkaMunk.Layer(
                2 * baseline,
                skin.ScatteringScale * Vector256.Create(tissue.CorneumScattering, i),
                Tissue.CorneumDepth,
                out reflectance,
                out transmittance
            );
            KubelkaMunk.Surface(KubelkaMunk.Over(reflectance, transmittance, ground)).CopyTo(padded[i..]);
        }

        padded[Spectrum.Count] = 0;
    }

    /// <summary>μ_e = f_m·μ_mel + (1 − f_m)·μ_base.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Epidermis(Tissue tissue, SkinParameters skin, int i) =>
        (skin.MelanosomeFraction * Vector256.Create(tissue.Melanosome, i))
        + ((1 - skin.MelanosomeFraction) * Vector256.Create(tissue.Baseline, i));

    /// <summary>μ_d = f_b·μ_bl + (1 − f_b)·μ_base.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Dermis(Tissue tissue, SkinParameters skin, int i) =>
        (skin.BloodFraction * Vector256.Create(tissue.Blood, i))
        + ((1 - skin.BloodFraction) * Vector256.Create(tissue.Baseline, i));

    private Spectrum Predict()
    {
        var padded = new double[Spectrum.PaddedCount];
        Predict(Parameters, padded);
        return Spectrum.Adopt(padded);
    }
}
