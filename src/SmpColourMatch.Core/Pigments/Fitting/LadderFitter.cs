using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Pigments.Fitting;

/// <summary>Fits D, α, w_R, w_Y, and s where the black card was read too, to a ladder; with intervals.</summary>
/// <remarks>
/// Least squares over ln D, α, w_R, w_Y (and ln s) on Lab under D65, or band by band where there is a spectrum, so that a hue
/// that is right in one light only is not taken for a fit. Weak priors as in <see cref="DrawdownInverse"/>. An oxide that does not earn its place
/// is left out (w = 0) unless the label declares it (<see cref="DeclaredOxides"/>), but the intervals count all five ways of explaining the ladder, see <see cref="InkPosterior"/>. Where no doubt of the
/// readings is told, it is taken from their misfit.
/// </remarks>
public static class LadderFitter
{
    /// <summary>Doubt of a reading that states none (optics.md: 0.5 for an instrument).</summary>
    private const double UsualSd = 0.5;
    private const double LeastSd = 0.05;

    /// <summary>Priors: α = 1 ± 1, w = 0 ± 3; ln s = ln 0.5 ± 2. Chosen by us: three readings outweigh them; of 1, 2, 3 and 6 for w this gave strong browns back best (benchmark fit).</summary>
    private const double AlphaSd = 1;

    /// <summary>
    /// Where both oxides take part, four Labs cannot tell α at all, and what carbons are like must: α = 1 ± 0.25. Black carbon's exponent
    /// was observed from 0.6 to 1.3 (Liu and others 2018, Atmospheric Chemistry and Physics 18, 6259); 0.25, a little wider, chosen by us. Any slope stays among the
    /// explanations, at the price of an oxide more. Narrower gives typical inks back better and others worse.
    /// </summary>
    private const double UsualAlphaSd = 0.25;
    private const double OxideSd = 3;
    private const double UsualLogScattering = -0.7;
    private const double LogScatteringSd = 2;

    /// <summary>
    /// By how much χ² must fall for an oxide (or, with two, an unusual carbon) to be believed in: α and a little oxide explain one another, and carbon alone is what most inks
    /// are. 4 is its 95 % point for one value more. Smaller, and noise is read as iron oxide; larger, and a little brown is read as α.
    /// </summary>
    private const double OxideWorth = 4;

    /// <summary>
    /// Doubt of one band, as a share of its reflectance, for each unit of doubt in L*: in mid grey L* 1 is 4.5 % of the light; √20 because
    /// neighbouring bands err together (white tile, film thickness), and what they share is not averaged away: with √3, intervals held the truth half of the time (benchmark fit). <see cref="Dark"/> keeps black readings' doubt above 0. Chosen by us.
    /// </summary>
    private const double BandDoubt = 0.045 * 4.472;
    private const double Dark = 0.02;

    /// <summary>Least doubt taken from the misfit, as a share of <see cref="UsualSd"/>: 0.15 in Lab. Chosen by us: no drawdown is repeated better.</summary>
    private const double LeastScale = 0.3;

    /// <summary>An oxide that takes no part; above 0 only to leave room for a derivative.</summary>
    private const double Absent = 1e-5;

    private static readonly double[] Low = [Math.Log(0.01), -1, 0, 0, Math.Log(1e-3)];
    private static readonly double[] High = [Math.Log(1000), 4, 5, 5, Math.Log(300)];

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
        var residualCount = readings.Sum(reading => reading.ResidualCount) + count - 1;
        var freedom = Math.Max(1, residualCount - (count - 1) - count);
        var scale = 1.0;
        var alphaSd = AlphaSd;
        var declared = new DeclaredOxides(pigment.Colourants);
        var told = pigment.Dilutions.Any(step => step.LabSd is not null);
        if (!told)
        {
            var misfit = Explain(red: true, yellow: true, AlphaSd).Cost;
            scale = Math.Max(LeastScale, Math.Sqrt((misfit + 1) / (freedom + 1)));
        }

        var explanations = new[]
        {
            Explain(false, false, AlphaSd),
            Explain(true, false, AlphaSd),
            Explain(false, true, AlphaSd),
            Explain(true, true, UsualAlphaSd),
            Explain(true, true, AlphaSd) with
            {
                UnusualCarbon = true,
            },
        };
        var best = explanations.MinBy(each => each.Cost + (OxideWorth * (each.Extras + (each.UnusualCarbon ? 1 : 0))))!;
        var reach =
            (told ? 1 : StudentT.At95(freedom) / StudentT.Normal95) * Math.Sqrt(Math.Max(1, best.Cost / freedom));
        return Report(pigment, readings, best.Values, new InkPosterior(explanations, reach), turbid);

        InkExplanation Explain(bool red, bool yellow, double slopeSd)
        {
            alphaSd = slopeSd;
            var high = High[..count];
            high[2] = red ? High[2] : Absent;
            high[3] = yellow ? High[3] : Absent;
            var solver = new BoundedLeastSquares(Residuals, residualCount, Low[..count], high);
            var found = new InkExplanation([], [], double.PositiveInfinity, 0);
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
                    if (cost < found.Cost)
                    {
                        var sds = Covariance.Sds(solver.Jacobian, residualCount, count);
                        found = new InkExplanation([.. values], sds, cost, declared.Extras(red, yellow));
                    }
                }
            }

            (found.Values[2], found.Sds[2]) = red ? (found.Values[2], found.Sds[2]) : (0, 0);
            (found.Values[3], found.Sds[3]) = yellow ? (found.Values[3], found.Sds[3]) : (0, 0);
            return found;
        }

        void Residuals(ReadOnlySpan<double> at, Span<double> residuals)
        {
            Span<double> padded = stackalloc double[Spectrum.PaddedCount];
            var place = 0;
            foreach (var reading in readings)
            {
                Predict(reading, at, padded);
                if (reading.Spectrum is { } spectrum)
                {
                    var doubt = BandDoubt * scale * Math.Max(reading.Sd.L, LeastSd);
                    for (var i = 0; i < Spectrum.Count; i++)
                    {
                        residuals[place++] = (padded[i] - spectrum[i]) / (doubt * (spectrum[i] + Dark));
                    }
                }
                else
                {
                    var (l, a, b) = Illuminant.D65.ToLab(padded) - reading.Lab;
                    residuals[place++] = l / Math.Max(scale * reading.Sd.L, LeastSd);
                    residuals[place++] = a / Math.Max(scale * reading.Sd.A, LeastSd);
                    residuals[place++] = b / Math.Max(scale * reading.Sd.B, LeastSd);
                }
            }

            residuals[place++] = (at[1] - 1) / alphaSd;
            residuals[place++] = at[2] / OxideSd;
            residuals[place++] = at[3] / OxideSd;
            if (turbid)
            {
                residuals[place] = (at[4] - UsualLogScattering) / LogScatteringSd;
            }
        }
    }

    internal static LabSd Usual => new(UsualSd, UsualSd, UsualSd);

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
        InkPosterior posterior,
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
                    reading.Lab,
                    fitted,
                    DeltaE00.Between(fitted, reading.Lab)
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
            readings.Exists(reading => reading.Spectrum is not null),
            allowed.MinDiluentParts < parts.Min(),
            allowed.MaxDiluentParts > parts.Max(),
            parts.Distinct().Count() >= InkFit.EnoughDilutions
        );

        ParameterInterval Exponential(int i)
        {
            var (low, high) = posterior.Interval(i);
            return new(Math.Exp(best[i]), Math.Exp(Math.Max(Low[i], low)), Math.Exp(Math.Min(High[i], high)));
        }

        ParameterInterval Plain(int i)
        {
            var (low, high) = posterior.Interval(i);
            return new(best[i], Math.Max(Low[i], low), Math.Min(High[i], high));
        }
    }
}
