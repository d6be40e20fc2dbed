namespace SmpColourMatch.Core.Colorimetry;

/// <summary>Linear light with the primaries and the D65 white of sRGB; 1 = white. Values outside 0–1 are colours outside the gamut.</summary>
public readonly record struct LinearRgb(double R, double G, double B)
{
    /// <summary>To XYZ by the matrix that follows from the primaries and white of IEC 61966-2-1, worked out in exact fractions and then rounded.</summary>
    public Xyz ToXyz() =>
        new(
            (SrgbMatrix.Xr * R) + (SrgbMatrix.Xg * G) + (SrgbMatrix.Xb * B),
            (SrgbMatrix.Yr * R) + (SrgbMatrix.Yg * G) + (SrgbMatrix.Yb * B),
            (SrgbMatrix.Zr * R) + (SrgbMatrix.Zg * G) + (SrgbMatrix.Zb * B)
        );

    /// <summary>The inverse of <see cref="ToXyz"/>; nothing is clipped.</summary>
    public static LinearRgb FromXyz(Xyz xyz) =>
        new(
            (3.2409699419045213 * xyz.X) - (1.5373831775700935 * xyz.Y) - (0.4986107602930033 * xyz.Z),
            (-0.9692436362808798 * xyz.X) + (1.8759675015077206 * xyz.Y) + (0.04155505740717561 * xyz.Z),
            (0.05563007969699361 * xyz.X) - (0.20397695888897657 * xyz.Y) + (1.0569715142428786 * xyz.Z)
        );

    public Lab ToLab() => ToXyz().ToLab();

    public static LinearRgb FromLab(Lab lab) => FromXyz(Xyz.FromLab(lab));

    /// <summary>Whether all three values lie within 0–1, give or take <paramref name="tolerance"/>.</summary>
    public bool IsInGamut(double tolerance = 0) =>
        Math.Min(R, Math.Min(G, B)) >= -tolerance && Math.Max(R, Math.Max(G, B)) <= 1 + tolerance;
}
