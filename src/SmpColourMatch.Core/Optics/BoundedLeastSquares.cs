namespace SmpColourMatch.Core.Optics;

/// <summary>Levenberg's and Marquardt's least squares for a handful of parameters within bounds (Madsen, Nielsen, Tingleff 2004, "Methods for non-linear least squares problems", alg. 3.16).</summary>
/// <remarks>A parameter on its bound whose gradient points outwards stays there for the step; other steps are cut at the bounds. Never leaves them, never takes a step that is not finite.</remarks>
internal sealed class BoundedLeastSquares
{
    /// <summary>Forward difference for derivatives; parameters are logarithms or of order 1.</summary>
    private const double Difference = 1e-6;

    /// <summary>Fits settle in 5–15 steps; this only ends a crawl along a flat valley.</summary>
    private const int MaxSteps = 80;

    private readonly Residuals _residuals;
    private readonly double[] _low;
    private readonly double[] _high;
    private readonly int _count;
    private readonly double[] _here;
    private readonly double[] _there;
    private readonly double[] _jacobian;
    private readonly double[] _normal;
    private readonly double[] _gradient;
    private readonly double[] _trial;
    private readonly double[] _step;
    private readonly double[] _damped;

    public BoundedLeastSquares(Residuals residuals, int residualCount, double[] low, double[] high)
    {
        _residuals = residuals;
        _low = low;
        _high = high;
        _count = low.Length;
        _here = new double[residualCount];
        _there = new double[residualCount];
        _jacobian = new double[residualCount * _count];
        _normal = new double[_count * _count];
        _damped = new double[_count * _count];
        _gradient = new double[_count];
        _trial = new double[_count];
        _step = new double[_count];
    }

    /// <summary>Writes the residuals of the parameters.</summary>
    public delegate void Residuals(ReadOnlySpan<double> parameters, Span<double> residuals);

    /// <summary>Derivatives at the last minimum: row per residual, column per parameter; a column is 0 where the parameter is held by its bound.</summary>
    public ReadOnlySpan<double> Jacobian => _jacobian;

    /// <summary>Improves <paramref name="parameters"/> in place; returns the sum of squares.</summary>
    public double Minimise(Span<double> parameters)
    {
        Clamp(parameters);
        _residuals(parameters, _here);
        var cost = SquareSum(_here);
        var damping = 1e-3;
        for (var steps = 0; steps < MaxSteps; steps++)
        {
            Linearise(parameters);
            double gained;
            do
            {
                gained = TryStep(parameters, cost, damping);
                damping = gained > 0 ? Math.Max(damping * 0.2, 1e-9) : damping * 5;
            } while (gained <= 0 && damping < 1e9);

            cost -= Math.Max(gained, 0);
            if (gained <= 1e-12 * cost)
            {
                break;
            }
        }

        Linearise(parameters);
        return cost;
    }

    /// <summary>Takes the step if it lowers the cost; returns by how much, 0 if not.</summary>
    private double TryStep(Span<double> parameters, double cost, double damping)
    {
        _normal.CopyTo(_damped, 0);
        for (var i = 0; i < _count; i++)
        {
            _damped[(i * _count) + i] += damping * Math.Max(_normal[(i * _count) + i], 1e-12);
            _step[i] = -_gradient[i];
        }

        if (!PositiveSystem.Solve(_damped, _step))
        {
            return 0;
        }

        for (var i = 0; i < _count; i++)
        {
            _trial[i] = parameters[i] + _step[i];
        }

        Clamp(_trial);
        _residuals(_trial, _there);
        var gained = cost - SquareSum(_there);
        if (!(gained > 0))
        {
            return 0;
        }

        _trial.CopyTo(parameters);
        _there.CopyTo(_here, 0);
        return gained;
    }

    /// <summary>Jacobian, JᵀJ and Jᵀr at the parameters, whose residuals are known.</summary>
    private void Linearise(ReadOnlySpan<double> parameters)
    {
        parameters.CopyTo(_trial);
        for (var i = 0; i < _count; i++)
        {
            // Inwards at the upper bound, so that no residual is asked for outside.
            var h = parameters[i] + Difference > _high[i] ? -Difference : Difference;
            _trial[i] = parameters[i] + h;
            _residuals(_trial, _there);
            _trial[i] = parameters[i];
            var gradient = 0.0;
            for (var r = 0; r < _here.Length; r++)
            {
                var slope = (_there[r] - _here[r]) / h;
                _jacobian[(r * _count) + i] = slope;
                gradient += slope * _here[r];
            }

            var held = (parameters[i] <= _low[i] && gradient > 0) || (parameters[i] >= _high[i] && gradient < 0);
            _gradient[i] = held ? 0 : gradient;
            for (var r = 0; held && r < _here.Length; r++)
            {
                _jacobian[(r * _count) + i] = 0;
            }
        }

        for (var i = 0; i < _count; i++)
        {
            for (var j = 0; j < _count; j++)
            {
                var sum = 0.0;
                for (var r = 0; r < _here.Length; r++)
                {
                    sum += _jacobian[(r * _count) + i] * _jacobian[(r * _count) + j];
                }

                _normal[(i * _count) + j] = sum;
            }
        }
    }

    private void Clamp(Span<double> parameters)
    {
        for (var i = 0; i < _count; i++)
        {
            parameters[i] = Math.Clamp(parameters[i], _low[i], _high[i]);
        }
    }

    private static double SquareSum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value * value;
        }

        return sum;
    }
}
