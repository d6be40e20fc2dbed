using System.Numerics;

namespace SmpColourMatch.Core.Measurement.Shading;

/// <summary>How light falls on a head, by direction: E(n) = 1 + X·nx + Y·ny + Z·(nz − 1), relative to a surface that faces the camera.</summary>
/// <param name="Slope">X right, Y down, Z towards the camera.</param>
/// <param name="Skin">Diffuse light of skin that faces the camera.</param>
/// <param name="Misfit">Robust relative spread of the skin about the model: relief, shadow, wrong normals.</param>
/// <param name="Distance">Distance of the mean normal of the skin from the wanted one, 0–2: how far is extrapolated.</param>
internal readonly record struct FacingLight(Vector3 Slope, double Skin, double Misfit, double Distance)
{
    /// <summary>Light on a surface with that normal.</summary>
    public double On(Vector3 normal) => Math.Max(0.2, 1 + Vector3.Dot(Slope, normal - Vector3.UnitZ));
}
