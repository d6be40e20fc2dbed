using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Small systems of linear equations: n rows, each of n coefficients and one or more right sides.</summary>
internal static class SquareSystem
{
    /// <summary>A pivot this much smaller than its column was at first says that the equations do not fix the unknowns (doubles keep 16 digits).</summary>
    private const double LeastPivot = 1e-13;

    /// <summary>Adds one equation, <paramref name="row"/>'s first n cells · unknowns = the cells after them, to the normal equations of n unknowns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(Span<double> system, ReadOnlySpan<double> row, int n, double weight)
    {
        var stride = row.Length;
        for (var i = 0; i < n; i++)
        {
            var scaled = row[i] * weight;
            for (var j = 0; j < stride; j++)
            {
                system[(i * stride) + j] += scaled * row[j];
            }
        }
    }

    /// <summary>Gauss's elimination with row pivots; the right sides become the solutions, the coefficients are overwritten. False when there is no single solution.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Solve(Span<double> system, int n)
    {
        var stride = system.Length / n;
        // Pixels and perspective differ by many powers of ten: each column is judged by its own size.
        Span<double> size = stackalloc double[n];
        for (var i = 0; i < n; i++)
        {
            size[i] = Math.Abs(system[(i * stride) + i]);
        }

        for (var column = 0; column < n; column++)
        {
            var pivot = PivotOf(system, n, stride, column);
            if (!(Math.Abs(system[(pivot * stride) + column]) > LeastPivot * size[column]))
            {
                return false;
            }

            for (var j = column; j < stride && pivot != column; j++)
            {
                ref var upper = ref system[(column * stride) + j];
                ref var lower = ref system[(pivot * stride) + j];
                (upper, lower) = (lower, upper);
            }

            for (var row = column + 1; row < n; row++)
            {
                var factor = system[(row * stride) + column] / system[(column * stride) + column];
                for (var j = column; j < stride; j++)
                {
                    system[(row * stride) + j] -= factor * system[(column * stride) + j];
                }
            }
        }

        Substitute(system, n, stride);
        return true;
    }

    private static int PivotOf(ReadOnlySpan<double> system, int n, int stride, int column)
    {
        var pivot = column;
        for (var row = column + 1; row < n; row++)
        {
            if (Math.Abs(system[(row * stride) + column]) > Math.Abs(system[(pivot * stride) + column]))
            {
                pivot = row;
            }
        }

        return pivot;
    }

    private static void Substitute(Span<double> system, int n, int stride)
    {
        for (var i = n - 1; i >= 0; i--)
        {
            for (var right = n; right < stride; right++)
            {
                var sum = system[(i * stride) + right];
                for (var j = i + 1; j < n; j++)
                {
                    sum -= system[(i * stride) + j] * system[(j * stride) + right];
                }

                system[(i * stride) + right] = sum / system[(i * stride) + i];
            }
        }
    }
}
