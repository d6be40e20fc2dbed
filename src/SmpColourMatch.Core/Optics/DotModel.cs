using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Optics;

/// <summary>The middle of a healed dot in one skin: horny layer / epidermis / clear dermis / ink band / dermis. Every Lab of it is a model prediction.</summary>
/// <remarks>What depends on the skin alone is worked out once. Light that spreads sideways is ignored. Immutable; threads may share it.</remarks>
public sealed class DotModel
{
    /// <summary>Ink-free dermis over the ink, in µm: ink above it is shed with the epidermis. Assumed; deeper ink looks lighter and bluer.</summary>
    public const double UsualClearDermisMicrometres = 40;

    /// <summary>Thickness of the ink band, 400 µm in cm; assumed.</summary>
    private const double BandDepth = 0.04;

    /// <summary>The ink-free layers as one: R from above, T², R from below; the dermis: K, R∞.</summary>
    private readonly double[] _above = new double[Spectrum.PaddedCount];
    private readonly double[] _through = new double[Spectrum.PaddedCount];
    private readonly double[] _below = new double[Spectrum.PaddedCount];
    private readonly double[] _dermis = new double[Spectrum.PaddedCount];
    private readonly double[] _ground = new double[Spectrum.PaddedCount];

    /// <param name="skin">The skin around the dot.</param>
    /// <param name="clearDermisMicrometres">Depth of the clear dermis, 0–5000 µm.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public DotModel(SkinParameters skin, double clearDermisMicrometres = UsualClearDermisMicrometres)
    {
        skin.Require(nameof(skin));
        if (!(clearDermisMicrometres is >= 0 and <= 5000))
        {
            throw new ArgumentOutOfRangeException(
                nameof(clearDermisMicrometres),
                clearDermisMicrometres,
                "0–5000 µm expected."
            );
        }

        Skin = skin;
        ClearDermisMicrometres = clearDermisMicrometres;
        Prepare();
    }

    public SkinParameters Skin { get; }

    public double ClearDermisMicrometres { get; }

    /// <summary>Lab of the dot under <paramref name="illuminant"/> (D65 if null).</summary>
    /// <param name="ink">The pigment.</param>
    /// <param name="diluentParts">N, parts diluent per one part pigment by volume, ≥ 0; 0 = neat.</param>
    /// <param name="days">Days since the session, ≥ 0.</param>
    /// <param name="illuminant">The light it is seen in.</param>
    public Lab Predict(
        InkOptics ink,
        double diluentParts,
        double days = Healing.UsualDay,
        Illuminant? illuminant = null
    )
    {
        var lab = default(Lab);
        Predict(ink, [diluentParts], new Span<Lab>(ref lab), days, illuminant);
        return lab;
    }

    /// <summary>Labs of a ladder of dilutions of one pigment; cheaper than one by one.</summary>
    /// <exception cref="ArgumentException"><paramref name="labs"/> is shorter than <paramref name="diluentParts"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Predict(
        InkOptics ink,
        ReadOnlySpan<double> diluentParts,
        Span<Lab> labs,
        double days = Healing.UsualDay,
        Illuminant? illuminant = null
    )
    {
        if (labs.Length < diluentParts.Length)
        {
            throw new ArgumentException(
                $"Room for {diluentParts.Length} Labs needed, got {labs.Length}.",
                nameof(labs)
            );
        }

        illuminant ??= Illuminant.D65;
        Span<double> absorption = stackalloc double[Spectrum.PaddedCount];
        Span<double> reflectance = stackalloc double[Spectrum.PaddedCount];
        var depth = BandAbsorption(ink, days, absorption);
        for (var i = 0; i < diluentParts.Length; i++)
        {
            Reflect(absorption, depth / (1 + RequireParts(diluentParts[i])), reflectance);
            labs[i] = illuminant.ToLab(reflectance);
        }
    }

    /// <summary>Reflectance of the dot; parameters as in <see cref="Predict(InkOptics, double, double, Illuminant)"/>.</summary>
    public Spectrum Reflectance(InkOptics ink, double diluentParts, double days = Healing.UsualDay)
    {
        Span<double> absorption = stackalloc double[Spectrum.PaddedCount];
        var reflectance = new double[Spectrum.PaddedCount];
        var depth = BandAbsorption(ink, days, absorption);
        Reflect(absorption, depth / (1 + RequireParts(diluentParts)), reflectance);
        return Spectrum.Adopt(reflectance);
    }

    /// <summary>Reflectance of a dot of an ink known by its spectrum.</summary>
    /// <param name="depth">Optical depth of the healed ink band by wavelength, ≥ 0.</param>
    public Spectrum Reflectance(Spectrum depth)
    {
        ArgumentNullException.ThrowIfNull(depth);
        var reflectance = new double[Spectrum.PaddedCount];
        Reflect(depth.Padded, 2 / BandDepth, reflectance);
        return Spectrum.Adopt(reflectance);
    }

    private static double RequireParts(double diluentParts) =>
        diluentParts >= 0 && double.IsFinite(diluentParts)
            ? diluentParts
            : throw new ArgumentOutOfRangeException(
                nameof(diluentParts),
                diluentParts,
                "Parts diluent, 0 or more, expected."
            );

    /// <summary>Writes k(λ) and returns what K of the neat band at that day is for k = 1, in cm⁻¹.</summary>
    private static double BandAbsorption(InkOptics ink, double days, Span<double> absorption)
    {
        ink.Require(nameof(ink));
        InkAbsorption.Write(ink.Alpha, ink.RedOxide, ink.YellowOxide, absorption);
        var depth = ink.Gain * ink.TauNeat * Healing.Retention(days) / Healing.AreaSpread(days);
        return 2 * depth / BandDepth;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Prepare()
    {
        var layers = new SkinLayers(Skin, stackalloc double[SkinLayers.ScratchCount]);
        Span<double> clearReflectance = stackalloc double[Spectrum.PaddedCount];
        Span<double> clearTransmittance = stackalloc double[Spectrum.PaddedCount];
        var scattering = Tissue.Samples.DermisScattering;
        KubelkaMunk.Layer(
            layers.Dermis,
            scattering,
            1,
            ClearDermisMicrometres * 1e-4,
            clearReflectance,
            clearTransmittance
        );
        layers.Dermis.CopyTo(_dermis);
        for (var i = 0; i < Spectrum.PaddedCount; i += Vector256<double>.Count)
        {
            var above = Vector256.Create<double>(layers.CorneumReflectance[i..]);
            var through = Vector256.Create<double>(layers.CorneumTransmittance[i..]);
            var below = above;
            Stack(
                ref above,
                ref through,
                ref below,
                Vector256.Create<double>(layers.EpidermisReflectance[i..]),
                Vector256.Create<double>(layers.EpidermisTransmittance[i..])
            );
            Stack(
                ref above,
                ref through,
                ref below,
                Vector256.Create<double>(clearReflectance[i..]),
                Vector256.Create<double>(clearTransmittance[i..])
            );
            above.CopyTo(_above, i);
            (through * through).CopyTo(_through, i);
            below.CopyTo(_below, i);
            KubelkaMunk.Infinite(Vector256.Create(_dermis, i), Vector256.Create(scattering, i)).CopyTo(_ground, i);
        }
    }

    /// <summary>Puts one more layer under a stack of layers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Stack(
        ref Vector256<double> above,
        ref Vector256<double> through,
        ref Vector256<double> below,
        Vector256<double> reflectance,
        Vector256<double> transmittance
    )
    {
        var back = Vector256<double>.One / (Vector256<double>.One - (below * reflectance));
        above += through * through * reflectance * back;
        below = reflectance + (transmittance * transmittance * below * back);
        through = through * transmittance * back;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Reflect(ReadOnlySpan<double> absorption, double scale, Span<double> padded)
    {
        Span<double> reflectances = stackalloc double[Spectrum.PaddedCount];
        Span<double> transmittances = stackalloc double[Spectrum.PaddedCount];
        for (var i = 0; i < Spectrum.PaddedCount; i += Vector256<double>.Count)
        {
            (Vector256.Create(_dermis, i) + (Vector256.Create(absorption[i..]) * scale)).CopyTo(padded[i..]);
        }

        KubelkaMunk.Layer(padded, Tissue.Samples.DermisScattering, 1, BandDepth, reflectances, transmittances);
        for (var i = 0; i < Spectrum.PaddedCount; i += Vector256<double>.Count)
        {
            var band = KubelkaMunk.Over(
                Vector256.Create<double>(reflectances[i..]),
                Vector256.Create<double>(transmittances[i..]),
                Vector256.Create(_ground, i)
            );
            var inner =
                Vector256.Create(_above, i)
                + (
                    Vector256.Create(_through, i)
                    * band
                    / (Vector256<double>.One - (Vector256.Create(_below, i) * band))
                );
            KubelkaMunk.Surface(inner).CopyTo(padded[i..]);
        }

        padded[Spectrum.Count] = 0;
    }
}
