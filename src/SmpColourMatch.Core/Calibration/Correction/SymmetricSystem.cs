using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>A symmetric positive definite matrix by its Cholesky factor.</summary>
internal sealed class SymmetricSystem
{
    private readonly double[] _factor;

    /// <param name="matrix">Row by row, n × n; the lower triangle is read. Taken over.</param>
    /// <param name="count">n.</param>
    /// <exception cref="InvalidOperationException">Not positive definite: cannot be where priors stand on the diagonal.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public SymmetricSystem(double[] matrix, int count)
    {
        (_factor, Count) = (matrix, count);
        for (var i = 0; i < count; i++)
        {
            var row = matrix.AsSpan(i * count, count);
            for (var j = 0; j <= i; j++)
            {
                var other = matrix.AsSpan(j * count, count);
                var sum = row[j];
                for (var k = 0; k < j; k++)
                {
                    sum -= row[k] * other[k];
                }

                if (i == j && !(sum > 0))
                {
                    throw new InvalidOperationException(
                        $"The system of a chart's fit is not positive at row {i}: {sum}."
                    );
                }

                row[j] = i == j ? Math.Sqrt(sum) : sum / other[j];
            }
        }
    }

    public int Count { get; }

    /// <summary>ln of the determinant.</summary>
    public double LogDeterminant
    {
        get
        {
            var sum = 0.0;
            for (var i = 0; i < Count; i++)
            {
                sum += 2 * Math.Log(_factor[(i * Count) + i]);
            }

            return sum;
        }
    }

    /// <summary>L·y = vector, in place. The squares of y sum to vectorᵀ·A⁻¹·vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void SolveLower(Span<double> vector)
    {
        for (var i = 0; i < Count; i++)
        {
            var row = _factor.AsSpan(i * Count, Count);
            var sum = vector[i];
            for (var k = 0; k < i; k++)
            {
                sum -= row[k] * vector[k];
            }

            vector[i] = sum / row[i];
        }
    }

    /// <summary>A·x = vector, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Solve(Span<double> vector)
    {
        SolveLower(vector);
        for (var i = Count - 1; i >= 0; i--)
        {
            var sum = vector[i];
            for (var k = i + 1; k < Count; k++)
            {
                sum -= _factor[(k * Count) + i] * vector[k];
            }

            vector[i] = sum / _factor[(i * Count) + i];
        }
    }

    /// <summary>Root of an element of the inverse's diagonal: one sd where the matrix is an inverse covariance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double InverseRoot(int index)
    {
        Span<double> unit = stackalloc double[Count];
        unit.Clear();
        unit[index] = 1;
        SolveLower(unit);
        var squares = 0.0;
        foreach (var value in unit)
        {
            squares += value * value;
        }

        return Math.Sqrt(squares);
    }

    /// <summary>Sum of the diagonal of the inverse.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double InverseTrace()
    {
        var trace = 0.0;
        Span<double> unit = stackalloc double[Count];
        for (var i = 0; i < Count; i++)
        {
            unit.Clear();
            unit[i] = 1;
            SolveLower(unit);
            foreach (var value in unit)
            {
                trace += value * value;
            }
        }

        return trace;
    }
}
