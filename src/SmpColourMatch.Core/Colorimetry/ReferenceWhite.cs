namespace SmpColourMatch.Core.Colorimetry;

/// <summary>Tristimulus values of whites, Y = 1, 2° observer.</summary>
public static class ReferenceWhite
{
    /// <summary>The D65 of pictures: chromaticity (0.3127, 0.3290) of IEC 61966-2-1 (sRGB), so that RGB 1, 1, 1 has L* 100, a* 0, b* 0 exactly.</summary>
    /// <remarks>The white of the sampled D65 spectrum differs by less than 0.2 %; see docs/decisions/0002-lab-white.md.</remarks>
    public static Xyz D65 { get; } = new LinearRgb(1, 1, 1).ToXyz();

    /// <summary>The D50 of ICC profiles' connection space (ICC.1:2022, 7.2.16).</summary>
    public static Xyz D50 { get; } = new(0.9642, 1, 0.8249);
}
