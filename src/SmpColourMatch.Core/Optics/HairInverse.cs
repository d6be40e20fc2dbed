using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Optics;

/// <summary>From a measured Lab (D65) of hair to its melanins: least squares over ln E, ln P, within bounds.</summary>
public static class HairInverse
{
    /// <summary>E 0.01–300, P 0.001–30. Chosen by us: five times beyond black and white either way; beyond that Lab no longer moves.</summary>
    private static readonly double[] LowLogs = [Math.Log(0.01), Math.Log(0.001)];
    private static readonly double[] HighLogs = [Math.Log(300), Math.Log(30)];

    /// <exception cref="ArgumentException">The Lab or sd is not finite, or an sd is negative.</exception>
    public static HairFit Fit(Lab measured, LabSd sd)
    {
        ArgumentCheck.Finite(measured, nameof(measured));
        sd = ArgumentCheck.Usable(sd, nameof(sd));
        var illuminant = Illuminant.D65;
        var padded = new double[Spectrum.PaddedCount];
        var solver = new BoundedLeastSquares(Residuals, 3, LowLogs, HighLogs);
        var best = new HairParameters(1, 1);
        var bestCost = double.PositiveInfinity;
        var nearest = NamedHair.All[0];
        var nearestDifference = double.PositiveInfinity;
        Span<double> logs = stackalloc double[2];
        foreach (var named in NamedHair.All)
        {
            logs[0] = Math.Log(named.Parameters.Eumelanin);
            logs[1] = Math.Log(named.Parameters.Pheomelanin);
            var cost = solver.Minimise(logs);
            if (cost < bestCost)
            {
                bestCost = cost;
                best = new HairParameters(Math.Exp(logs[0]), Math.Exp(logs[1]));
            }

            var difference = DeltaE00.Between(measured, new HairModel(named.Parameters).Lab());
            if (difference < nearestDifference)
            {
                nearestDifference = difference;
                nearest = named;
            }
        }

        var predicted = new HairModel(best).Lab();
        return new HairFit(best, predicted, DeltaE00.Between(measured, predicted), nearest);

        void Residuals(ReadOnlySpan<double> parameters, Span<double> residuals)
        {
            HairModel.Predict(new HairParameters(Math.Exp(parameters[0]), Math.Exp(parameters[1])), padded);
            var (l, a, b) = illuminant.ToLab(padded) - measured;
            residuals[0] = l / sd.L;
            residuals[1] = a / sd.A;
            residuals[2] = b / sd.B;
        }
    }
}
