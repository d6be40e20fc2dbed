namespace SmpColourMatch.Core.Estimation;

/// <summary>How phones' photos err on skin and hair together, in ln of linear sRGB.</summary>
/// <param name="Mean">ln(shown / true) of skin's red, green, blue, then hair's: camera, lamp, balance, matrix and tone curve.</param>
/// <param name="Covariance">6 x 6 of the same.</param>
internal sealed record PhotoErrors(double[] Mean, double[] Covariance)
{
    /// <summary>How far the exposure follows the frame; 0 where something else sets it.</summary>
    public required double Follow { get; init; }

    /// <summary>Exposure's own error beside that, one sd in ln; shared by all colours.</summary>
    public required double ExposureSd { get; init; }

    /// <summary>Of colours that are right but for how much light fell on them.</summary>
    /// <param name="sd">Of the light, in ln.</param>
    public static PhotoErrors OfLight(double sd) => new(new double[6], new double[36]) { Follow = 0, ExposureSd = sd };
}
