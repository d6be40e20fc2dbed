using System.Numerics;
using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Measurement.Shading;

/// <summary>How what a fit of light leaves unexplained goes with the direction that surfaces face.</summary>
internal static class LeftSlope
{
    /// <summary>Drawn towards 0 as by so large a variance of each of the normal's coordinates. Chosen by us: a region that faces one way tells little.</summary>
    private const double Towards0 = 0.1;

    /// <summary>Least squares of <paramref name="left"/> over (nx, ny, nz, 1).</summary>
    /// <param name="cells">At least one.</param>
    /// <param name="left">A number of each.</param>
    /// <returns>Change with nx, ny, nz.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector3 Of(IReadOnlyList<ShadedCell> cells, ReadOnlySpan<float> left)
    {
        Span<double> matrix = stackalloc double[16];
        Span<double> solution = stackalloc double[4];
        Span<double> row = stackalloc double[4];
        matrix.Clear();
        solution.Clear();
        for (var i = 0; i < cells.Count; i++)
        {
            var normal = cells[i].Normal;
            (row[0], row[1], row[2], row[3]) = (normal.X, normal.Y, normal.Z - 1, 1);
            for (var a = 0; a < 4; a++)
            {
                for (var b = 0; b <= a; b++)
                {
                    matrix[(a * 4) + b] += row[a] * row[b] / cells.Count;
                }

                solution[a] += row[a] * left[i] / cells.Count;
            }
        }

        for (var a = 0; a < 3; a++)
        {
            matrix[(a * 4) + a] += Towards0;
        }

        return PositiveSystem.Solve(matrix, solution)
            ? new Vector3((float)solution[0], (float)solution[1], (float)solution[2])
            : default;
    }
}
