using System.Numerics;
using SmpColourMatch.Core.Calibration.Charts;

namespace SmpColourMatch.Core.Measurement.Shading;

/// <summary>How light falls on a head, by direction: E(n) = 1 + X·nx + Y·ny + Z·(nz − 1), relative to a surface that faces the camera.</summary>
/// <param name="Slope">X right, Y down, Z towards the camera.</param>
/// <param name="Skin">Diffuse light of skin that faces the camera.</param>
/// <param name="Misfit">Robust relative spread of the skin about the model: relief, shadow, wrong normals.</param>
/// <param name="Distance">Distance of the mean normal of the skin from the wanted one, 0–2: how far is extrapolated.</param>
/// <param name="Lightest">The light of the lightest twentieth of the skin begins here.</param>
internal readonly record struct FacingLight(Vector3 Slope, double Skin, double Misfit, double Distance, double Lightest)
{
    /// <summary>No skin is taken to be lighter than this times the lightest seen, or darker than <see cref="LeastOfLightest"/>. Chosen by us: beyond, the fit has run away; 1.3 takes heads that show skin in shade alone for darker than they are.</summary>
    private const double MostOfLightest = 2;

    private const double LeastOfLightest = 0.5;

    /// <summary>Light on a surface with the first normal relative to that on the second.</summary>
    public double Ratio(Vector3 wanted, Vector3 given) => Relative(wanted) / Relative(given);

    /// <summary>Relative doubt of the light on a surface whose normal is in doubt: one sd.</summary>
    public double DoubtOn(SurfaceFacing surface) => surface.SdAlong(Slope) / Relative(surface.Normal);

    /// <summary>Diffuse light of skin with that normal.</summary>
    public double On(Vector3 normal) =>
        Math.Clamp(Skin * Relative(normal), LeastOfLightest * Lightest, MostOfLightest * Lightest);

    /// <summary>Never below a sixth: what faces away still has the room's light.</summary>
    private double Relative(Vector3 normal) => Math.Max(1.0 / 6, 1 + Vector3.Dot(Slope, normal - Vector3.UnitZ));
}
