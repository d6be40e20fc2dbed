namespace SmpColourMatch.Imaging.Profiles;

/// <summary>3×3 matrices as nine numbers, row by row.</summary>
internal static class Matrix3
{
    public static double[] Multiply(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var product = new double[9];
        for (var row = 0; row < 9; row += 3)
        {
            for (var column = 0; column < 3; column++)
            {
                product[row + column] =
                    (left[row] * right[column])
                    + (left[row + 1] * right[3 + column])
                    + (left[row + 2] * right[6 + column]);
            }
        }

        return product;
    }

    public static double[] Apply(ReadOnlySpan<double> matrix, double x, double y, double z) =>
        [
            (matrix[0] * x) + (matrix[1] * y) + (matrix[2] * z),
            (matrix[3] * x) + (matrix[4] * y) + (matrix[5] * z),
            (matrix[6] * x) + (matrix[7] * y) + (matrix[8] * z),
        ];

    public static double Determinant(ReadOnlySpan<double> m) =>
        (m[0] * ((m[4] * m[8]) - (m[5] * m[7])))
        - (m[1] * ((m[3] * m[8]) - (m[5] * m[6])))
        + (m[2] * ((m[3] * m[7]) - (m[4] * m[6])));

    /// <summary>By Cramer's rule; the determinant must not be 0.</summary>
    public static double[] Invert(ReadOnlySpan<double> m)
    {
        var scale = 1 / Determinant(m);
        return
        [
            scale * ((m[4] * m[8]) - (m[5] * m[7])),
            scale * ((m[2] * m[7]) - (m[1] * m[8])),
            scale * ((m[1] * m[5]) - (m[2] * m[4])),
            scale * ((m[5] * m[6]) - (m[3] * m[8])),
            scale * ((m[0] * m[8]) - (m[2] * m[6])),
            scale * ((m[2] * m[3]) - (m[0] * m[5])),
            scale * ((m[3] * m[7]) - (m[4] * m[6])),
            scale * ((m[1] * m[6]) - (m[0] * m[7])),
            scale * ((m[0] * m[4]) - (m[1] * m[3])),
        ];
    }
}
