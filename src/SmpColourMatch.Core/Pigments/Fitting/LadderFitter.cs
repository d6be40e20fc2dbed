using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Pigments.Fitting;

/// <summary>Fits D, α, w_R, w_Y, and s where the black card was read too, to a ladder; with intervals.</summary>
/// <remarks>
/// Least squares over ln D, α, w_R, w_Y (and ln s) on Lab under D65, and under A and LED-B3 too where there is a spectrum, so that a hue
/// that is right in one light only is not taken for a fit. Weak priors as in <see cref="DrawdownInverse"/>. Intervals: covariance (JᵀJ)⁻¹,
/// scaled by χ² per degree of freedom where that is above 1, times Student's t. An oxide that does not earn its place is left out (w = 0), and
/// the intervals hold given that choice.
/// </remarks>
public static class LadderFitter
{
    /// <summary>Doubt of a reading that states none (optics.md: 0.5 for an instrument).</summary>
    private const double UsualSd = 0.5;
    private const double LeastSd = 0.05;

    /// <summary>Priors: α = 1 ± 1, w = 0 ± 3; ln s = ln 0.5 ± 2. Chosen by us: three readings outweigh them; of 1, 2, 3 and 6 for w this gave strong browns back best (benchmark fit).</summary>
    private const double AlphaSd = 1;
    private const double OxideSd = 3;
    private const double UsualLogScattering = -0.7;
    private const double LogScatteringSd = 2;

    /// <summary>
    /// By how much χ² must fall for an oxide to be believed in: α and a little oxide explain one another, and carbon alone is what most inks
    /// are. 4 is its 95 % point for one value more. Smaller, and noise is read as iron oxide; larger, and a little brown is read as α.
    /// </summary>
    private const double OxideWorth = 4;

    /// <summary>An oxide that takes no part; above 0 only to leave room for a derivative.</summary>
    private const double Absent = 1e-5;

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
            throw new ArgumentException(
                $"Pigment {pigment.Id} has no dilutions; at least 1 is needed.",
                nameof(pigment)
            );
        }

        var readings = LadderReading.Of(pigment, conditions);
        var turbid = readings.Exists(reading => reading.OverBlack);
        var count = turbid ? 5 : 4;
        var residualCount = readings.Sum(reading => reading.Targets.Length * 3) + count - 1;
        var best = (Values: new double[count], Cost: double.PositiveInfinity, Oxides: 0, Sds: new double[count]);
        var values = new double[count];
        foreach (var (red, yellow) in ((bool, bool)[])[(false, false), (true, false), (false, true), (true, true)])
        {
            var high = High[..count];
            high[2] = red ? High[2] : Absent;
            high[3] = yellow ? High[3] : Absent;
            var solver = new BoundedLeastSquares(Residuals, residualCount, Low[..count], high);
            var oxides = (red ? 1 : 0) + (yellow ? 1 : 0);
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
                    if (cost + (oxides * OxideWorth) < best.Cost + (best.Oxides * OxideWorth))
                    {
                        best = ([.. values], cost, oxides, Covariance.Sds(solver.Jacobian, residualCount, count));
                        best.Values[2] = red ? best.Values[2] : 0;
                        best.Values[3] = yellow ? best.Values[3] : 0;
                        best.Sds[2] = red ? best.Sds[2] : 0;
                        best.Sds[3] = yellow ? best.Sds[3] : 0;
                    }
                }
            }
        }

        var freedom = Math.Max(1, residualCount - (count - 1) - (count - 2 + best.Oxides));
        var reach = StudentT.At95(freedom) * Math.Sqrt(Math.Max(1, best.Cost / freedom));
        return Report(pigment, readings, best.Values, [.. best.Sds.Select(sd => sd * reach)], turbid);

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

            residuals[place++] = (at[1] - 1) / AlphaSd;
            residuals[place++] = at[2] / OxideSd;
            residuals[place++] = at[3] / OxideSd;
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
            new(
                Math.Exp(best[i]),
                Math.Exp(Math.Max(Low[i], best[i] - halves[i])),
                Math.Exp(Math.Min(High[i], best[i] + halves[i]))
            );

        ParameterInterval Plain(int i) =>
            new(best[i], Math.Max(Low[i], best[i] - halves[i]), Math.Min(High[i], best[i] + halves[i]));
    }
}
