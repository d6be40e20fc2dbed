using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Colorimetry;

/// <summary>CIE 1931 tristimulus values, scaled so that a perfect white under the light in hand has Y = 1.</summary>
/// <remarks><c>default</c> is black. Values may be negative for imaginary colours.</remarks>
public readonly record struct Xyz(double X, double Y, double Z)
{
    /// <summary>CIE 15:2018, 8.2.1: below this the cube root gives way to a straight line, (6/29)³.</summary>
    private const double Break = 216.0 / 24389;

    /// <summary>CIE 15:2018, 8.2.1: slope of L* below the break, (29/3)³.</summary>
    private const double Slope = 24389.0 / 27;

    /// <summary>Lab relative to the D65 white of pictures, <see cref="ReferenceWhite.D65"/>.</summary>
    public Lab ToLab() => ToLab(ReferenceWhite.D65);

    /// <summary>Lab relative to <paramref name="white"/> (CIE 15:2018, 8.2.1); negative values follow the linear branch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Lab ToLab(Xyz white)
    {
        var fx = Compress(X / white.X);
        var fy = Compress(Y / white.Y);
        var fz = Compress(Z / white.Z);
        return new Lab((116 * fy) - 16, 500 * (fx - fy), 200 * (fy - fz));
    }

    /// <summary>The inverse of <see cref="ToLab()"/>.</summary>
    public static Xyz FromLab(Lab lab) => FromLab(lab, ReferenceWhite.D65);

    /// <summary>The inverse of <see cref="ToLab(Xyz)"/>.</summary>
    public static Xyz FromLab(Lab lab, Xyz white)
    {
        var fy = (lab.L + 16) / 116;
        return new Xyz(
            white.X * Expand(fy + (lab.A / 500)),
            white.Y * Expand(fy),
            white.Z * Expand(fy - (lab.B / 200))
        );
    }

    public static Xyz operator *(double factor, Xyz xyz) => new(factor * xyz.X, factor * xyz.Y, factor * xyz.Z);

    public static Xyz operator +(Xyz left, Xyz right) => new(left.X + right.X, left.Y + right.Y, left.Z + right.Z);

    public static Xyz operator -(Xyz left, Xyz right) => new(left.X - right.X, left.Y - right.Y, left.Z - right.Z);

    private static double Compress(double ratio) => ratio > Break ? Math.Cbrt(ratio) : ((Slope * ratio) + 16) / 116;

    private static double Expand(double f) => f > 6.0 / 29 ? f * f * f : ((116 * f) - 16) / Slope;
}
