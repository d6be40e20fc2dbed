using System.Numerics;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Measurement.Strands;

/// <summary>What a field of stubble shows beside bare skin.</summary>
/// <param name="Light">Mean linear light of the field, facing as the skin.</param>
/// <param name="Skin">Linear light of bare skin.</param>
/// <param name="Contrast">Variance of the field over its squared mean.</param>
/// <param name="SkinContrast">The same of bare skin: noise and grain.</param>
/// <param name="Skew">Skewness of the field: below 0 where hairs are darker than skin.</param>
/// <param name="Sharpness">Contrast of strands in this photo relative to a sharp one of the usual size.</param>
/// <param name="LightSd">Relative doubt of field's light against skin's.</param>
internal sealed record StubbleSight(
    Xyz Light,
    Vector3 Skin,
    double Contrast,
    double SkinContrast,
    double Skew,
    double Sharpness,
    double LightSd
) : HairSight(Light)
{
    /// <inheritdoc/>
    public override UnmixedHair Unmix(HairLight light) => StubbleUnmixer.Unmix(this, light);
}
