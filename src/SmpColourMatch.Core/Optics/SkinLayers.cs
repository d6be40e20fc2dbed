using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Optics;

/// <summary>Scratch space for what skin and dot share: the two layers above the dermis, and the dermis.</summary>
internal readonly ref struct SkinLayers
{
    /// <summary>How many values <see cref="SkinLayers"/> works in.</summary>
    public const int ScratchCount = 6 * Spectrum.PaddedCount;

    public readonly Span<double> CorneumReflectance;
    public readonly Span<double> CorneumTransmittance;
    public readonly Span<double> EpidermisReflectance;
    public readonly Span<double> EpidermisTransmittance;

    /// <summary>K of the dermis.</summary>
    public readonly Span<double> Dermis;

    /// <param name="skin">The skin.</param>
    /// <param name="scratch"><see cref="ScratchCount"/> values of the caller, overwritten.</param>
    public SkinLayers(SkinParameters skin, Span<double> scratch)
    {
        CorneumReflectance = scratch[..Spectrum.PaddedCount];
        CorneumTransmittance = scratch.Slice(Spectrum.PaddedCount, Spectrum.PaddedCount);
        EpidermisReflectance = scratch.Slice(2 * Spectrum.PaddedCount, Spectrum.PaddedCount);
        EpidermisTransmittance = scratch.Slice(3 * Spectrum.PaddedCount, Spectrum.PaddedCount);
        Dermis = scratch.Slice(4 * Spectrum.PaddedCount, Spectrum.PaddedCount);
        var epidermis = scratch.Slice(5 * Spectrum.PaddedCount, Spectrum.PaddedCount);
        var tissue = Tissue.Samples;
        Mix(skin.MelanosomeFraction, tissue.Melanosome, tissue.Baseline, epidermis);
        Mix(skin.BloodFraction, tissue.Blood, tissue.Baseline, Dermis);
        KubelkaMunk.Layer(
            epidermis,
            tissue.EpidermisScattering,
            1,
            Tissue.EpidermisDepth,
            EpidermisReflectance,
            EpidermisTransmittance
        );
        KubelkaMunk.Layer(
            tissue.Baseline,
            tissue.CorneumScattering,
            skin.ScatteringScale,
            Tissue.CorneumDepth,
            CorneumReflectance,
            CorneumTransmittance
        );
    }

    /// <summary>f·pigment + (1 − f)·baseline.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Mix(double fraction, double[] pigment, double[] baseline, Span<double> mixed)
    {
        for (var i = 0; i < Spectrum.PaddedCount; i += Vector256<double>.Count)
        {
            ((fraction * Vector256.Create(pigment, i)) + ((1 - fraction) * Vector256.Create(baseline, i))).CopyTo(
                mixed[i..]
            );
        }
    }
}
