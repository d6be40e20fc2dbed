using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Optics;

/// <summary>From a measured Lab (D65) back to a skin: least squares over ln f_m, ln f_b, ln σ with priors, within bounds.</summary>
public static class SkinInverse
{
    /// <summary>Doubt of an instrument: 0.5 each. Give this also for a photo whose own doubt is spread by fitting many draws of the measured Lab:
    /// with a photo's sd the priors would pull each draw towards the usual skin, and the doubt would count twice.</summary>
    public static LabSd InstrumentSd { get; } = new(0.5, 0.5, 0.5);

    internal const int ParameterCount = 3;

    /// <summary>Three of Lab, two of the priors.</summary>
    private const int ResidualCount = 5;

    /// <summary>Prior of blood: 1.2 %, one sd a factor of e^0.8. Assumed.</summary>
    private static readonly double UsualLogBlood = Math.Log(0.012);
    private const double LogBloodSd = 0.8;

    /// <summary>Prior of the horny layer's scattering: 1, one sd a factor of e^0.4. Assumed.</summary>
    private const double LogScatteringSd = 0.4;

    private static readonly double[] LowLogs = [Math.Log(0.002), Math.Log(0.0005), Math.Log(0.15)];
    private static readonly double[] HighLogs = [Math.Log(0.6), Math.Log(0.15), Math.Log(3)];

    /// <summary>Starts over the whole range of melanin, so that no local minimum holds the fit.</summary>
    private static readonly double[] StartMelanosomes = [0.015, 0.05, 0.15, 0.35];

    /// <summary>The best skin for <paramref name="measured"/>, whatever it is: a colour out of reach gives the nearest skin and its misfit.</summary>
    /// <param name="measured">Lab of bare skin, finite.</param>
    /// <param name="sd">Its doubt; about 0.5 for an instrument, 2–3 for a photo. Below 0.05 counts as 0.05.</param>
    /// <exception cref="ArgumentException">The Lab or sd is not finite, or an sd is negative.</exception>
    public static SkinFit Fit(Lab measured, LabSd sd)
    {
        ArgumentCheck.Finite(measured, nameof(measured));
        sd = ArgumentCheck.Usable(sd, nameof(sd));
        var solver = Solver(measured, sd);
        var best = new double[ParameterCount];
        var bestCost = double.PositiveInfinity;
        Span<double> logs = stackalloc double[ParameterCount];
        foreach (var melanosomes in StartMelanosomes)
        {
            ToLogs(new SkinParameters(melanosomes, 0.012), logs);
            var cost = solver.Minimise(logs);
            if (cost < bestCost)
            {
                bestCost = cost;
                logs.CopyTo(best);
            }
        }

        return Finish(solver, measured, sd, best);
    }

    /// <summary>As <see cref="Fit"/>, from one start near the answer: for measurements that differ little from one already fitted.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Fit"/>, or the start is no skin.</exception>
    public static SkinFit Refit(Lab measured, LabSd sd, SkinParameters start)
    {
        ArgumentCheck.Finite(measured, nameof(measured));
        sd = ArgumentCheck.Usable(sd, nameof(sd));
        start.Require(nameof(start));
        var logs = new double[ParameterCount];
        ToLogs(start, logs);
        return Finish(Solver(measured, sd), measured, sd, logs);
    }

    internal static bool IsAtBound(SkinParameters skin)
    {
        Span<double> logs = stackalloc double[ParameterCount];
        ToLogs(skin, logs);
        for (var i = 0; i < logs.Length; i++)
        {
            if (logs[i] <= LowLogs[i] + 1e-9 || logs[i] >= HighLogs[i] - 1e-9)
            {
                return true;
            }
        }

        return false;
    }

    internal static void ToLogs(SkinParameters skin, Span<double> logs)
    {
        logs[0] = Math.Log(skin.MelanosomeFraction);
        logs[1] = Math.Log(skin.BloodFraction);
        logs[2] = Math.Log(skin.ScatteringScale);
    }

    /// <summary>The skin of these logarithms, cut at the bounds.</summary>
    internal static SkinParameters FromLogs(ReadOnlySpan<double> logs) =>
        new(
            Math.Exp(Math.Clamp(logs[0], LowLogs[0], HighLogs[0])),
            Math.Exp(Math.Clamp(logs[1], LowLogs[1], HighLogs[1])),
            Math.Exp(Math.Clamp(logs[2], LowLogs[2], HighLogs[2]))
        );

    private static BoundedLeastSquares Solver(Lab measured, LabSd sd)
    {
        var illuminant = Illuminant.D65;
        var padded = new double[Spectrum.PaddedCount];
        return new BoundedLeastSquares(Residuals, ResidualCount, LowLogs, HighLogs);

        void Residuals(ReadOnlySpan<double> logs, Span<double> residuals)
        {
            SkinModel.Predict(new SkinParameters(Math.Exp(logs[0]), Math.Exp(logs[1]), Math.Exp(logs[2])), padded);
            var (l, a, b) = illuminant.ToLab(padded) - measured;
            residuals[0] = l / sd.L;
            residuals[1] = a / sd.A;
            residuals[2] = b / sd.B;
            residuals[3] = (logs[1] - UsualLogBlood) / LogBloodSd;
            residuals[4] = logs[2] / LogScatteringSd;
        }
    }

    private static SkinFit Finish(BoundedLeastSquares solver, Lab measured, LabSd sd, Span<double> logs)
    {
        solver.Minimise(logs);
        var parameters = FromLogs(logs);
        return new SkinFit(measured, sd, parameters, new SkinModel(parameters).Lab(), Slopes(solver.Jacobian, sd));
    }

    /// <summary>(JᵀJ)⁻¹·Jᵀ over the rows of Lab, each divided by its sd: Gauss and Newton's answer to a moved measurement.</summary>
    private static double[] Slopes(ReadOnlySpan<double> jacobian, LabSd sd)
    {
        Span<double> normal = stackalloc double[ParameterCount * ParameterCount];
        Span<double> work = stackalloc double[ParameterCount * ParameterCount];
        for (var i = 0; i < ParameterCount; i++)
        {
            for (var j = 0; j < ParameterCount; j++)
            {
                var sum = i == j ? 1e-12 : 0;
                for (var r = 0; r < ResidualCount; r++)
                {
                    sum += jacobian[(r * ParameterCount) + i] * jacobian[(r * ParameterCount) + j];
                }

                normal[(i * ParameterCount) + j] = sum;
            }
        }

        var slopes = new double[ParameterCount * 3];
        Span<double> column = stackalloc double[ParameterCount];
        for (var c = 0; c < 3; c++)
        {
            var scale = c switch
            {
                0 => sd.L,
                1 => sd.A,
                _ => sd.B,
            };
            jacobian.Slice(c * ParameterCount, ParameterCount).CopyTo(column);
            normal.CopyTo(work);
            if (PositiveSystem.Solve(work, column))
            {
                for (var i = 0; i < ParameterCount; i++)
                {
                    slopes[(3 * i) + c] = column[i] / scale;
                }
            }
        }

        return slopes;
    }
}
