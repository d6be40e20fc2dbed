using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Optics;

/// <summary>A film of diluted ink on a white card, without scattering of its own: R_i = R_card·exp(−2D·k/(1+N)) below the surface.</summary>
public sealed class DrawdownModel
{
    /// <summary>Reflectance of a usual card below its surface; assumed.</summary>
    public const double UsualCard = 0.85;

    /// <summary>Reflectance of the bare card below its surface, padded.</summary>
    private readonly double[] _card;

    /// <param name="cardReflectance">Reflectance of the bare card below its surface, above 0, up to 1, the same at all wavelengths.</param>
    public DrawdownModel(double cardReflectance = UsualCard)
    {
        if (!(cardReflectance is > 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(cardReflectance),
                cardReflectance,
                "Above 0, up to 1, expected."
            );
        }

        _card = new double[Spectrum.PaddedCount];
        Array.Fill(_card, cardReflectance);
    }

    private DrawdownModel(double[] card) => _card = card;

    /// <summary>Reflectance of the bare card below its surface at 550 nm.</summary>
    public double CardReflectance => _card[15];

    internal ReadOnlySpan<double> Card => _card;

    /// <summary>The model for a card of measured lightness <paramref name="lightness"/> (L*, 10–100): the surface formula solved for what lies below.</summary>
    public static DrawdownModel OnCard(double lightness)
    {
        if (!(lightness is >= 10 and <= 100))
        {
            throw new ArgumentOutOfRangeException(nameof(lightness), lightness, "L* of 10–100 expected.");
        }

        // A perfect white's is 1.
        return new DrawdownModel(Math.Min(Below(Xyz.FromLab(new Lab(lightness, 0, 0)).Y), 1));
    }

    /// <summary>The model for a card of measured colour: a smooth spectrum of that Lab, see <see cref="CardSpectrum"/>.</summary>
    public static DrawdownModel OnCard(Lab card)
    {
        var measured = CardSpectrum.Of(card);
        var inner = new double[Spectrum.PaddedCount];
        for (var i = 0; i < Spectrum.PaddedCount; i++)
        {
            inner[i] = i < Spectrum.Count ? Math.Clamp(Below(measured[i]), 1e-4, 1) : 1;
        }

        return new DrawdownModel(inner);
    }

    /// <summary>What lies below the surface of something that measures <paramref name="reflectance"/>: R = 0.005 + c·x/(1 − 0.4x) solved for x.</summary>
    internal static double Below(double reflectance)
    {
        var below = reflectance - 0.005;
        return below / (((1 - 0.005 - 0.028) * (1 - 0.40)) + (0.40 * below));
    }

    public Lab Predict(DrawdownInk ink, double diluentParts, Illuminant? illuminant = null)
    {
        Span<double> padded = stackalloc double[Spectrum.PaddedCount];
        Predict(ink, diluentParts, padded);
        return (illuminant ?? Illuminant.D65).ToLab(padded);
    }

    public Spectrum Reflectance(DrawdownInk ink, double diluentParts)
    {
        var padded = new double[Spectrum.PaddedCount];
        Predict(ink, diluentParts, padded);
        return Spectrum.Adopt(padded);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Predict(DrawdownInk ink, double diluentParts, Span<double> padded)
    {
        ink.ToInkOptics().Require(nameof(ink));
        ArgumentCheck.From0(diluentParts, nameof(diluentParts));
        InkAbsorption.Write(ink.Alpha, ink.RedOxide, ink.YellowOxide, padded);
        var depth = -2 * ink.Density / (1 + diluentParts);
        for (var i = 0; i < Spectrum.PaddedCount; i += Vector256<double>.Count)
        {
            var inner = Vector256.Create(_card, i) * VectorExp.Of(depth * Vector256.Create<double>(padded[i..]));
            KubelkaMunk.Surface(inner).CopyTo(padded[i..]);
        }

        padded[Spectrum.Count] = 0;
    }
}
