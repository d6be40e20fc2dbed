using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Optics;

/// <summary>Dense hair of one colour, without gloss. A model prediction.</summary>
public sealed class HairModel
{
    private Spectrum? _reflectance;

    /// <exception cref="ArgumentOutOfRangeException">A parameter is negative, infinite or not a number.</exception>
    public HairModel(HairParameters parameters)
    {
        parameters.Require(nameof(parameters));
        Parameters = parameters;
    }

    public HairParameters Parameters { get; }

    /// <summary>R = 0.008 + 0.992·R∞(q), q = E(λ/550)^−3.2 + P(λ/550)^−4.7; 0.008 of unavoidable surface light.</summary>
    public Spectrum Reflectance => _reflectance ??= Predict();

    public Lab Lab(Illuminant? illuminant = null) => (illuminant ?? Illuminant.D65).ToLab(Reflectance);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Predict(HairParameters hair, Span<double> padded)
    {
        var tissue = Tissue.Samples;
        for (var i = 0; i < Spectrum.PaddedCount; i += Vector256<double>.Count)
        {
            var q =
                (hair.Eumelanin * Vector256.Create(tissue.HairEumelanin, i))
                + (hair.Pheomelanin * Vector256.Create(tissue.HairPheomelanin, i));
            var inner = KubelkaMunk.Infinite(q, Vector256<double>.One);
            (Vector256.Create(0.008) + (0.992 * inner)).CopyTo(padded[i..]);
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
