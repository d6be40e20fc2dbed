using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Pigments.Fitting;

/// <summary>Fits D, α, w_R, w_Y, and s where the black card was read too, to a ladder; with intervals.</summary>
/// <remarks>
/// Least squares over ln D, α, w_R, w_Y (and ln s) on Lab under D65, and under A and LED-B3 too where there is a spectrum, so that a hue
/// that is right in one light only is not taken for a fit. Weak priors as in <see cref="DrawdownInverse"/>. Intervals: covariance (JᵀJ)⁻¹,
/// scaled by χ² per degree of freedom where that is above 1, times Student's t.
/// </remarks>
public static class LadderFitter
{
    /// <summary>Doubt of a reading that states none (optics.md: 0.5 for an instrument).</summary>
    private const double UsualSd = 0.5;
    private const double LeastSd = 0.05;

    /// <summary>Priors: α = 1, w = 0, one sd each; ln s = ln 0.5 ± 2. Chosen by us: three readings outweigh them.</summary>
    private const double HueSd = 1;
    private const double UsualLogScattering = -0.7;
    private const double LogScatteringSd = 2;

    private static readonly double[] Low = [Math.Log(0.01), -1, 0, 0, Math.Log(1e-3)];
    private static readonly double[] High = [Math.Log(1000), 4, 5, 5, Math.Log(300)];
    private static readonly Illuminant[] Lights = [Illuminant.D65, Illuminant.A, Illuminant.LedB3];

    /// <param name="pigment">With at least one dilution.</param>
    /// <param name="conditions">The cards; null stands for the usual white one.</param>
    public static LadderFit Fit(Pigment pigment, MeasurementConditions? conditions)
    {
        ArgumentNullException.ThrowIfNull(pigment);
        if (pigment.Dilutions.Count == 0)
        {
            throw new ArgumentException($"Pigment {pigment.Id} has no dilutions; at least 1 is needed.", nameof(pigment));
        }

        var readings = LadderReading.Of(pigment, conditions);
        var turbid = readings.Exists(reading => reading.OverBlack);
        var count = turbid ? 5 : 4;
        var residualCount = readings.Sum(reading => reading.Targets.Length * 3) + count - 1;
        var solver = new BoundedLeastSquares(Residuals, residualCount, Low[..count], High[..count]);
        var best = new double[count];
        var bestCost = double.PositiveInfinity;
        var values = new double[count];
        foreach (var density in (ReadOnlySpan<double>)[0.5, 5, 50])
        {
            foreach (var oxide in (ReadOnlySpan<double>)[0.05, 1])
            {
                values[0] = Math.Log(density);
                values[1] = 1;
                values[2] = values[3] = oxide;
                if (turbid)
                {
                    values[4] = UsualLogScattering;
                }

                var cost = solver.Minimise(values);
                if (cost < bestCost)
                {
                    bestCost = cost;
                    values.CopyTo(best, 0);
                }
            }
        }

        bestCost = solver.Minimise(best);
        var freedom = Math.Max(1, residualCount - count - (count - 1));
        var sds = Covariance.Sds(solver.Jacobian, residualCount, count);
        var reach = StudentT.At95(freedom) * Math.Sqrt(Math.Max(1, bestCost / freedom));
        return Report(pigment, readings, best, [.. sds.Select(sd => sd * reach)], turbid);

        void Residuals(ReadOnlySpan<double> at, Span<double> residuals)
        {
            Span<double> padded = stackalloc double[Spectrum.PaddedCount];
            var place = 0;
            foreach (var reading in readings)
            {
                Predict(reading, at, padded);
                for (var i = 0; i < reading.Targets.Length; i++)
                {
                    var (l, a, b) = Lights[i].ToLab(padded) - reading.Targets[i];
                    residuals[place++] = l / Math.Max(reading.Sd.L, LeastSd);
                    residuals[place++] = a / Math.Max(reading.Sd.A, LeastSd);
                    residuals[place++] = b / Math.Max(reading.Sd.B, LeastSd);
                }
            }

            residuals[place++] = (at[1] - 1) / HueSd;
            residuals[place++] = at[2] / HueSd;
            residuals[place++] = at[3] / HueSd;
            if (turbid)
            {
                residuals[place] = (at[4] - UsualLogScattering) / LogScatteringSd;
            }
        }
    }

    internal static LabSd Usual => new(UsualSd, UsualSd, UsualSd);

    /// <summary>The lights under which a spectrum is fitted; of a Lab alone only the first.</summary>
    internal static IReadOnlyList<Illuminant> FittedLights => Lights;

    private static void Predict(LadderReading reading, ReadOnlySpan<double> at, Span<double> padded) =>
        TurbidFilm.Predict(
            reading.Card,
            new DrawdownInk(Math.Exp(at[0]), at[1], at[2], at[3]),
            at.Length > 4 ? Math.Exp(at[4]) : 0,
            reading.DiluentParts,
            padded
        );

    private static LadderFit Report(
        Pigment pigment,
        List<LadderReading> readings,
        double[] best,
        double[] halves,
        bool turbid
    )
    {
        var steps = new List<FittedStep>();
        var padded = new double[Spectrum.PaddedCount];
        foreach (var reading in readings)
        {
            Predict(reading, best, padded);
            var fitted = Illuminant.D65.ToLab(padded);
            steps.Add(
                new FittedStep(
                    reading.DiluentParts,
                    reading.OverBlack,
                    reading.Targets[0],
                    fitted,
                    DeltaE00.Between(fitted, reading.Targets[0])
                )
            );
        }

        var parts = pigment.Dilutions.Select(step => step.DiluentParts).ToList();
        var allowed = pigment.EffectiveAllowed;
        return new LadderFit(
            pigment,
            new DrawdownInk(Math.Exp(best[0]), best[1], best[2], best[3]),
            Exponential(0),
            Plain(1),
            Plain(2),
            Plain(3),
            turbid ? Exponential(4) : null,
            steps,
            readings.Exists(reading => reading.Targets.Length > 1),
            allowed.MinDiluentParts < parts.Min(),
            allowed.MaxDiluentParts > parts.Max(),
            parts.Distinct().Count() >= InkFit.EnoughDilutions
        );

        ParameterInterval Exponential(int i) =>
            new(Math.Exp(best[i]), Math.Exp(Math.Max(Low[i], best[i] - halves[i])), Math.Exp(Math.Min(High[i], best[i] + halves[i])));

        ParameterInterval Plain(int i) =>
            new(best[i], Math.Max(Low[i], best[i] - halves[i]), Math.Min(High[i], best[i] + halves[i]));
    }
}
