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
        var layers = new SkinLayers(skin, stackalloc double[SkinLayers.ScratchCount]);
        var scattering = Tissue.Samples.DermisScattering;
        for (var i = 0; i < Spectrum.PaddedCount; i += Vector256<double>.Count)
        {
            var inner = KubelkaMunk.Infinite(
                Vector256.Create<double>(layers.Dermis[i..]),
                Vector256.Create(scattering, i)
            );
            inner = KubelkaMunk.Over(
                Vector256.Create<double>(layers.EpidermisReflectance[i..]),
                Vector256.Create<double>(layers.EpidermisTransmittance[i..]),
                inner
            );
            inner = KubelkaMunk.Over(
                Vector256.Create<double>(layers.CorneumReflectance[i..]),
                Vector256.Create<double>(layers.CorneumTransmittance[i..]),
                inner
            );
            KubelkaMunk.Surface(inner).CopyTo(padded[i..]);
        }

        padded[Spectrum.Count] = 0;
    }

    private Spectrum Predict()
    {
        var padded = new double[Spectrum.PaddedCount];
        Predict(Parameters, padded);
        return Spectrum.Adopt(padded);
    }
}
