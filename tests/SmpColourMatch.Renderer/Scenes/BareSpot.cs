namespace SmpColourMatch.Renderer.Scenes;

/// <summary>A place with less hair: a bald crown, a thinning top, a patch of alopecia.</summary>
/// <param name="X">Middle, mm to the client's left of the cranium's middle.</param>
/// <param name="Y">Middle, mm above it.</param>
/// <param name="Z">Middle, mm in front of it.</param>
/// <param name="RadiusMillimetres">Radius to half effect.</param>
/// <param name="SoftnessMillimetres">Width of the edge.</param>
/// <param name="Remaining">Share of the hair that is left in the middle, 0–1.</param>
public sealed record BareSpot(
    double X,
    double Y,
    double Z,
    double RadiusMillimetres,
    double SoftnessMillimetres,
    double Remaining
);
