using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Measurement.Shading;

/// <summary>What the fit of shading leaves in doubt, as relative light, and what that is in Lab.</summary>
internal static class ShadingDoubt
{
    /// <summary>Relative error of the light where the skin faces as wanted and the model fits.</summary>
    private const double Least = 0.07;

    /// <summary>More per unit of misfit, and per unit of distance that is extrapolated.</summary>
    private const double OfMisfit = 0.5;

    private const double OfDistance = 0.12;

    /// <summary>Error of a* and b* that mottle, flush and shine leave.</summary>
    private const double Hue = 1.0;

    public static LabSd Of(Lab lab, FacingLight light, TwoColours colours)
    {
        var relative = Math.Sqrt(
            (Least * Least)
                + (OfMisfit * OfMisfit * light.Misfit * light.Misfit)
                + (OfDistance * OfDistance * light.Distance * light.Distance)
        );

        // L* + 16, a* and b* all go with the cube root of light.
        var third = relative / 3;
        return new LabSd(
            (lab.L + 16) * third,
            Math.Sqrt((Hue * Hue) + (lab.A * third * lab.A * third)),
            Math.Sqrt((Hue * Hue) + (lab.B * third * lab.B * third))
        );
    }
}
