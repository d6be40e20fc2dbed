namespace SmpColourMatch.Core.Colorimetry;

/// <summary>A 3 × 3 matrix, row by row, that acts on column vectors.</summary>
public readonly record struct Matrix3(
    double M11,
    double M12,
    double M13,
    double M21,
    double M22,
    double M23,
    double M31,
    double M32,
    double M33
)
{
    public static Matrix3 Identity { get; } = Diagonal(1, 1, 1);

    public static Matrix3 Diagonal(double first, double second, double third) =>
        new(first, 0, 0, 0, second, 0, 0, 0, third);

    public double Determinant =>
        (M11 * ((M22 * M33) - (M23 * M32))) - (M12 * ((M21 * M33) - (M23 * M31))) + (M13 * ((M21 * M32) - (M22 * M31)));

    public Xyz Apply(Xyz v) =>
        new(
            (M11 * v.X) + (M12 * v.Y) + (M13 * v.Z),
            (M21 * v.X) + (M22 * v.Y) + (M23 * v.Z),
            (M31 * v.X) + (M32 * v.Y) + (M33 * v.Z)
        );

    /// <summary>Row-by-column product: <paramref name="left"/> acts after <paramref name="right"/>.</summary>
    public static Matrix3 operator *(Matrix3 left, Matrix3 right)
    {
        var first = left.Apply(new Xyz(right.M11, right.M21, right.M31));
        var second = left.Apply(new Xyz(right.M12, right.M22, right.M32));
        var third = left.Apply(new Xyz(right.M13, right.M23, right.M33));
        return new Matrix3(first.X, second.X, third.X, first.Y, second.Y, third.Y, first.Z, second.Z, third.Z);
    }

    /// <exception cref="InvalidOperationException">The determinant is 0 or not finite.</exception>
    public Matrix3 Inverse()
    {
        var determinant = Determinant;
        if (determinant == 0 || !double.IsFinite(determinant))
        {
            throw new InvalidOperationException($"A matrix with determinant {determinant} has no inverse.");
        }

        var f = 1 / determinant;
        return new Matrix3(
            f * ((M22 * M33) - (M23 * M32)),
            f * ((M13 * M32) - (M12 * M33)),
            f * ((M12 * M23) - (M13 * M22)),
            f * ((M23 * M31) - (M21 * M33)),
            f * ((M11 * M33) - (M13 * M31)),
            f * ((M13 * M21) - (M11 * M23)),
            f * ((M21 * M32) - (M22 * M31)),
            f * ((M12 * M31) - (M11 * M32)),
            f * ((M11 * M22) - (M12 * M21))
        );
    }
}
