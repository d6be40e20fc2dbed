using System.Numerics;

namespace SmpColourMatch.Core.Measurement.Strands;

/// <summary>A small piece of a region: how light it is, and how much its pixels differ.</summary>
/// <param name="Light">Mean linear light, brought to the wanted direction.</param>
/// <param name="Contrast">Variance of the pixels' luminance over its squared mean.</param>
/// <param name="Skew">Third central moment of the pixels' luminance over its cubed mean: below 0 where single pixels are dark, above where they are light.</param>
internal readonly record struct TextureCell(Vector3 Light, double Contrast, double Skew)
{
    public double Luminance => StrandTexture.LuminanceOf(Light);
}
