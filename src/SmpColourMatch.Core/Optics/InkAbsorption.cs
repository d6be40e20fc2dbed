using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Optics;

/// <summary>How an ink's absorption goes with wavelength.</summary>
internal static class InkAbsorption
{
    /// <summary>k(λ) = (λ/550)^−α + w_R·r(λ) + w_Y·y(λ), padded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(double alpha, double redOxide, double yellowOxide, Span<double> padded)
    {
        var tissue = Tissue.Samples;
        for (var i = 0; i < Spectrum.PaddedCount; i += Vector256<double>.Count)
        {
            var carbon = VectorExp.Of(Vector256.Create(tissue.LogRatio, i) * -alpha);
            var oxides =
                (redOxide * Vector256.Create(tissue.RedOxide, i))
                + (yellowOxide * Vector256.Create(tissue.YellowOxide, i));
            (carbon + oxides).CopyTo(padded[i..]);
        }
    }
}
