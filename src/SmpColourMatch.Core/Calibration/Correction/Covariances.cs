using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>Symmetric 3 × 3 matrices as sums of errors.</summary>
internal static class Covariances
{
    /// <summary>Of one error of size 1 in that direction: v·vᵀ.</summary>
    public static Matrix3 Of(Xyz v) =>
        new(v.X * v.X, v.X * v.Y, v.X * v.Z, v.Y * v.X, v.Y * v.Y, v.Y * v.Z, v.Z * v.X, v.Z * v.Y, v.Z * v.Z);

    /// <summary>Errors in Lab as errors of ln of linear light.</summary>
    /// <param name="sd">Independent of each other.</param>
    /// <param name="light">Where: above 0.</param>
    public static Matrix3 OfLab(LabSd sd, Xyz light)
    {
        var slope = LabSlope.At(new LinearRgb(light.X, light.Y, light.Z)) * Matrix3.Diagonal(light.X, light.Y, light.Z);
        var inverse = slope.Inverse();
        return inverse * Matrix3.Diagonal(sd.L * sd.L, sd.A * sd.A, sd.B * sd.B) * Transpose(inverse);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Matrix3 Add(Matrix3 a, Matrix3 b) =>
        new(
            a.M11 + b.M11,
            a.M12 + b.M12,
            a.M13 + b.M13,
            a.M21 + b.M21,
            a.M22 + b.M22,
            a.M23 + b.M23,
            a.M31 + b.M31,
            a.M32 + b.M32,
            a.M33 + b.M33
        );

    /// <summary>D·m·E with diagonal D and E.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Matrix3 Scale(Matrix3 m, Xyz d, Xyz e) =>
        new(
            d.X * m.M11 * e.X,
            d.X * m.M12 * e.Y,
            d.X * m.M13 * e.Z,
            d.Y * m.M21 * e.X,
            d.Y * m.M22 * e.Y,
            d.Y * m.M23 * e.Z,
            d.Z * m.M31 * e.X,
            d.Z * m.M32 * e.Y,
            d.Z * m.M33 * e.Z
        );

    public static Matrix3 Transpose(Matrix3 m) => new(m.M11, m.M21, m.M31, m.M12, m.M22, m.M32, m.M13, m.M23, m.M33);

    /// <summary>vᵀ·m·w.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Between(Xyz v, Matrix3 m, Xyz w)
    {
        var moved = m.Apply(w);
        return (v.X * moved.X) + (v.Y * moved.Y) + (v.Z * moved.Z);
    }
}
