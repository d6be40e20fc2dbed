namespace SmpColourMatch.Core.Optics;

/// <summary>Small systems of equations with a positive definite matrix, by Cholesky's method.</summary>
internal static class PositiveSystem
{
    /// <summary>Solves in place: <paramref name="matrix"/> (row by row) is overwritten, <paramref name="vector"/> becomes the solution. False if the matrix is not positive definite.</summary>
    public static bool Solve(Span<double> matrix, Span<double> vector)
    {
        var n = vector.Length;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[(i * n) + j];
                for (var k = 0; k < j; k++)
                {
                    sum -= matrix[(i * n) + k] * matrix[(j * n) + k];
                }

                if (i != j)
                {
                    matrix[(i * n) + j] = sum / matrix[(j * n) + j];
                }
                else if (sum > 0 && double.IsFinite(sum))
                {
                    matrix[(i * n) + i] = Math.Sqrt(sum);
                }
                else
                {
                    return false;
                }
            }
        }

        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
            {
                vector[i] -= matrix[(i * n) + k] * vector[k];
            }

            vector[i] /= matrix[(i * n) + i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
            {
                vector[i] -= matrix[(k * n) + i] * vector[k];
            }

            vector[i] /= matrix[(i * n) + i];
        }

        return true;
    }
}
