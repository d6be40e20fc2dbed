using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Calibration.Correction;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Measurement.Strands;

/// <summary>One way in which a photo can have come about: a kind of pigmented hair and so much white, skin and gloss beside it. Linear and normal in ln of linear light.</summary>
/// <param name="Hair">The pigmented hair.</param>
/// <param name="Grey">Share of white strands, 0–1.</param>
/// <param name="Slope">d ln(seen) / d ln(pigmented hair), per channel.</param>
/// <param name="Misfit">ln(seen) less what was expected.</param>
/// <param name="Noise">Covariance of ln(seen), the hair's own spread not in it.</param>
/// <param name="LogWeight">ln of how likely it is with all that is seen, up to a constant.</param>
internal readonly record struct HairHypothesis(
    NaturalHair Hair,
    double Grey,
    Xyz Slope,
    Xyz Misfit,
    Matrix3 Noise,
    double LogWeight
)
{
    /// <summary>A way that foretells a light.</summary>
    /// <param name="hair">The pigmented hair.</param>
    /// <param name="grey">Share of white strands, 0–1.</param>
    /// <param name="slope">Share of the pigmented hair in the light, per channel, 0–1.</param>
    /// <param name="seen">Linear light.</param>
    /// <param name="expected">Linear light that this way foretells.</param>
    /// <param name="noise">Covariance of ln(seen), the hair's own spread not in it.</param>
    /// <param name="logWeight">ln of how likely it is without that light, up to a constant.</param>
    public static HairHypothesis Of(
        NaturalHair hair,
        double grey,
        Xyz slope,
        Xyz seen,
        Xyz expected,
        Matrix3 noise,
        double logWeight
    ) =>
        new(
            hair,
            grey,
            slope,
            new Xyz(Math.Log(seen.X / expected.X), Math.Log(seen.Y / expected.Y), Math.Log(seen.Z / expected.Z)),
            noise,
            logWeight
        );

    /// <summary>With the likelihood of the light that was seen added to what is known of it otherwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public HairHypothesis Weighed()
    {
        var spread = Spread();
        return this with
        {
            LogWeight =
                LogWeight
                - (Covariances.Between(Misfit, spread.Inverse(), Misfit) / 2)
                - (Math.Log(spread.Determinant) / 2),
        };
    }

    /// <summary>The pigmented hair's own light if this is how it was, and the covariance of its ln.</summary>
    public (Xyz Light, Matrix3 Covariance) Conclude()
    {
        var (prior, light) = (Hair.Covariance, Hair.Light);
        var one = new Xyz(1, 1, 1);
        var gain = Covariances.Scale(prior, one, Slope) * Spread().Inverse();
        var moved = gain.Apply(Misfit);
        var reduced = Covariances.Scale(gain * Covariances.Scale(prior, Slope, one), one, new Xyz(-1, -1, -1));
        return (
            new Xyz(light.X * Math.Exp(moved.X), light.Y * Math.Exp(moved.Y), light.Z * Math.Exp(moved.Z)),
            Covariances.Add(prior, reduced)
        );
    }

    private Matrix3 Spread() => Covariances.Add(Covariances.Scale(Hair.Covariance, Slope, Slope), Noise);
}
