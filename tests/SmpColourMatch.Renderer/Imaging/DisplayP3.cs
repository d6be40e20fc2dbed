using System.Numerics;

namespace SmpColourMatch.Renderer.Imaging;

/// <summary>Display P3: the primaries of SMPTE EG 432-1 with the D65 white and the tone curve of sRGB.</summary>
internal static class DisplayP3
{
    /// <summary>
    /// Linear sRGB to linear Display P3, worked out from the primaries (0.680, 0.320), (0.265, 0.690), (0.150, 0.060) and those of
    /// sRGB; both whites are D65, so no adaptation.
    /// </summary>
    public static Vector3 FromLinearSrgb(Vector3 c) =>
        new(
            (0.8224620f * c.X) + (0.1775380f * c.Y),
            (0.0331942f * c.X) + (0.9668058f * c.Y),
            (0.0170826f * c.X) + (0.0723974f * c.Y) + (0.9105199f * c.Z)
        );
}
