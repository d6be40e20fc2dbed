namespace SmpColourMatch.Core.Pigments.Fitting;

/// <summary>From a Jacobian to the standard deviations of the parameters: √diag (JᵀJ)⁻¹.</summary>
internal static class Covariance
{
    /// <summary>Keeps a parameter that no residual moves (held by its bound) out of the others' way; its sd is then 0.</summary>
    private const double Held = 1e-12;

    public static double[] Sds(ReadOnlySpan<double> jacobian, int rows, int columns)
    {
        var normal = new double[columns * columns];
        for (var i = 0; i < columns; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                for (var r = 0; r < rows; r++)
                {
                    normal[(i * columns) + j] += jacobian[(r * columns) + i] * jacobian[(r * columns) + j];
                }
            }
        }

        var sds = new double[columns];
        var work = new double[columns * columns];
        for (var i = 0; i < columns; i++)
        {
            if (normal[(i * columns) + i] < Held)
            {
                continue;
            }

            normal.CopyTo(work, 0);
            for (var j = 0; j < columns; j++)
            {
                work[(j * columns) + j] += Held;
            }

            var unit = new double[columns];
            unit[i] = 1;
            sds[i] = Optics.PositiveSystem.Solve(work, unit) ? Math.Sqrt(Math.Max(0, unit[i])) : 0;
        }

        return sds;
    }
}
