using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Calibration.Correction;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Measurement.Strands;

/// <summary>What is believed of how a photo shows hair: lamp, camera, balance and exposure.</summary>
/// <param name="Mean">ln(shown / true) of each channel of linear light.</param>
/// <param name="Covariance">Of the same.</param>
internal readonly record struct HairLight(Xyz Mean, Matrix3 Covariance)
{
    /// <summary>White balance that nothing corrected, one sd in ln of each channel beside what calibration says in Lab, which is little in the dark. Chosen by us: phones under lamps.</summary>
    private const double BalanceSd = 0.15;

    /// <summary>Hair is wanted as the photo shows it, since nothing tells more of the light: then the doubt of the light is a spread of the kinds of hair.</summary>
    public bool IsUnknown { get; private init; }

    /// <summary>Kinds of hair, spread as the photo may show them.</summary>
    public IEnumerable<NaturalHair> Kinds
    {
        get
        {
            var spread = Covariance;
            return IsUnknown
                ? NaturalHair.All.Select(kind => kind with { Covariance = Covariances.Add(kind.Covariance, spread) })
                : NaturalHair.All;
        }
    }

    /// <summary>By calibration alone, before skin has told anything of the light.</summary>
    /// <param name="calibration">How far the photo may be off.</param>
    /// <param name="seen">Linear light of the hair.</param>
    public static HairLight Of(CalibrationSummary calibration, Xyz seen)
    {
        var isTied = calibration.Method == CalibrationMethod.ColourChart;
        var sd = isTied ? 0 : BalanceSd;
        return new HairLight(
            default,
            Covariances.Add(Covariances.OfLab(calibration.HairSd, seen), Matrix3.Diagonal(sd * sd, sd * sd, sd * sd))
        )
        {
            IsUnknown = !isTied,
        };
    }

    /// <summary>Linear light of something as the photo shows it in the mean.</summary>
    public Xyz Show(Xyz light) =>
        new(light.X * Math.Exp(Mean.X), light.Y * Math.Exp(Mean.Y), light.Z * Math.Exp(Mean.Z));

    /// <summary>What the doubt of it does to ln of a mixture's light.</summary>
    /// <param name="share">Of hair among the mixture's light, per channel.</param>
    public Matrix3 NoiseOf(Xyz share) => IsUnknown ? default : Covariances.Scale(Covariance, share, share);
}
