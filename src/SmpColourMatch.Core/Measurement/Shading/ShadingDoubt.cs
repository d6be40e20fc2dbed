using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Measurement.Shading;

/// <summary>What the fit of shading leaves in doubt, as relative light, and what that is in Lab. The parts are the likeliest (errors a Student t of five degrees of freedom) over 475 rendered photos with a chart whose truth is known, the first made a little larger for regions that are not quite right: see docs/measurement.md.</summary>
internal static class ShadingDoubt
{
    /// <summary>Relative error of the light where the skin faces as wanted, the model fits and there is much skin.</summary>
    private const double Least = 0.05;

    /// <summary>More per unit of misfit …</summary>
    private const double OfMisfit = 1;

    /// <summary>… per unit of distance (of unit normals) that is extrapolated …</summary>
    private const double OfDistance = 0.12;

    /// <summary>… and where only so many pieces of skin are seen: all of it may lie in shade.</summary>
    private const double OfScarcity = 0.24;

    private const double ManyCells = 100;

    /// <summary>Error of a* and b* that mottle, flush and shine leave.</summary>
    private const double Hue = 0.9;

    /// <summary>Relative error of light.</summary>
    /// <param name="light">That was fitted.</param>
    /// <param name="facing">The surface whose light is wanted: a chart's tilt is known to five degrees or so, over which hard light from aside changes by a fifth.</param>
    /// <param name="skinCells">Pieces of skin.</param>
    public static double Relative(FacingLight light, SurfaceFacing facing, int skinCells)
    {
        var plane = light.DoubtOn(facing);
        var scarcity = OfScarcity * Math.Min(1, ManyCells / Math.Max(skinCells, 1));
        return Math.Sqrt(
            (Least * Least)
                + (OfMisfit * OfMisfit * light.Misfit * light.Misfit)
                + (OfDistance * OfDistance * light.Distance * light.Distance)
                + (scarcity * scarcity)
                + (plane * plane)
        );
    }

    public static LabSd Of(Lab lab, FacingLight light, SurfaceFacing facing, int skinCells)
    {
        // L* + 16, a* and b* all go with the cube root of light.
        var third = Relative(light, facing, skinCells) / 3;
        return new LabSd(
            (lab.L + 16) * third,
            Math.Sqrt((Hue * Hue) + (lab.A * third * lab.A * third)),
            Math.Sqrt((Hue * Hue) + (lab.B * third * lab.B * third))
        );
    }
}
