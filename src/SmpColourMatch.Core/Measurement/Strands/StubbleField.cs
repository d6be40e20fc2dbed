using System.Numerics;

namespace SmpColourMatch.Core.Measurement.Strands;

/// <summary>What a field of stubble shows beside bare skin.</summary>
/// <param name="Light">Mean linear light of the field, facing as the skin.</param>
/// <param name="Skin">Linear light of bare skin.</param>
/// <param name="Contrast">Variance of the field's pixels over their squared mean.</param>
/// <param name="SkinContrast">The same of bare skin: noise and grain.</param>
/// <param name="Skew">Skewness of the field's pixels: below 0 where hairs are darker than skin.</param>
/// <param name="LightSd">Relative doubt of field's light against skin's.</param>
internal readonly record struct StubbleField(
    Vector3 Light,
    Vector3 Skin,
    double Contrast,
    double SkinContrast,
    double Skew,
    double LightSd
);
