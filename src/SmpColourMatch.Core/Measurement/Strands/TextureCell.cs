using System.Numerics;

namespace SmpColourMatch.Core.Measurement.Strands;

/// <summary>A small piece of a region: how light it is, and how much it differs from place to place.</summary>
/// <param name="Light">Mean linear light, brought to the wanted direction.</param>
/// <param name="Contrast">Variance of the luminance over its squared mean, by means over sample places (about 1 mm).</param>
/// <param name="PixelContrast">The same by single pixels.</param>
/// <param name="Skew">Skewness by sample places: below 0 where single hairs are dark, above where they are light.</param>
internal readonly record struct TextureCell(Vector3 Light, double Contrast, double PixelContrast, double Skew)
{
    public double Luminance => StrandTexture.LuminanceOf(Light);
}
