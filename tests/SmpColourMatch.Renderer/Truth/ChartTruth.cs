using System.Numerics;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Renderer.Truth;

/// <summary>Where the chart lies in the upright photo, and what it is.</summary>
/// <param name="Quad">Outer corners of the block of patches, pixels: patch 1 first, clockwise.</param>
/// <param name="PatchCentres">Middles of the 24 patches, pixels.</param>
/// <param name="Irradiance">Light on the chart relative to a surface that faces the light.</param>
/// <param name="PatchLabs">Lab of the patches under D65.</param>
public sealed record ChartTruth(
    IReadOnlyList<Vector2> Quad,
    IReadOnlyList<Vector2> PatchCentres,
    double Irradiance,
    IReadOnlyList<Lab> PatchLabs
);
