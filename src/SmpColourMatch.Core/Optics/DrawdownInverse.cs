using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Optics;

/// <summary>From a ladder of measured drawdowns to the ink: least squares over ln D, α, w_R, w_Y with weak priors, within bounds.</summary>
public static class DrawdownInverse
{
    /// <summary>Fewer dilutions cannot tell strength from colour.</summary>
    public const int LeastSteps = 3;

    /// <summary>Priors: α = 1, w = 0, one sd each. Chosen by us: wide enough that three rungs measured to 0.5 outweigh them; tighter ones pull warm inks to neutral.</summary>
    private const double AlphaSd = 1;
    private const double OxideSd = 1;

    /// <summary>D 0.01–1000, α −1–4, w 0–5. Chosen by us: far beyond carbon and iron oxides of tattoo inks.</summary>
    private static readonly double[] Low = [Math.Log(0.01), -1, 0, 0];
    private static readonly double[] High = [Math.Log(1000), 4, 5, 5];

    /// <param name="ladder">At least three dilutions.</param>
    /// <param name="sd">Doubt of each Lab; 0.5 for an instrument.</param>
    /// <param name="card">The bare card; null for the usual one.</param>
    /// <exception cref="ArgumentException">Fewer than three different dilutions, or a value out of range.</exception>
    public static DrawdownFit Fit(IReadOnlyList<DrawdownStep> ladder, LabSd sd, DrawdownModel? card = null)
    {
        ArgumentNullException.ThrowIfNull(ladder);
        sd = ArgumentCheck.Usable(sd, nameof(sd));
        var different = new HashSet<double>();
        foreach (var step in ladder)
        {
            ArgumentCheck.Finite(step.Measured, nameof(ladder));
            different.Add(ArgumentCheck.From0(step.DiluentParts, nameof(ladder)));
        }

        if (different.Count < LeastSteps)
        {
            throw new ArgumentException(
                $"At least {LeastSteps} different dilutions are needed, got {different.Count}.",
                nameof(ladder)
            );
        }

        card ??= new DrawdownModel();
        var solver = new BoundedLeastSquares(Residuals, (3 * ladder.Count) + 3, Low, High);
        var best = default(DrawdownInk);
        var bestCost = double.PositiveInfinity;
        Span<double> parameters = stackalloc double[4];
        foreach (var density in (ReadOnlySpan<double>)[0.5, 5, 50])
        {
            foreach (var oxide in (ReadOnlySpan<double>)[0.05, 1])
            {
                parameters[0] = Math.Log(density);
                parameters[1] = 1;
                parameters[2] = oxide;
                parameters[3] = oxide;
                var cost = solver.Minimise(parameters);
                if (cost < bestCost)
                {
                    bestCost = cost;
                    best = InkOf(parameters);
                }
            }
        }

        return Judge(card, ladder, best);

        void Residuals(ReadOnlySpan<double> values, Span<double> residuals)
        {
            var ink = InkOf(values);
            for (var i = 0; i < ladder.Count; i++)
            {
                var (l, a, b) = card.Predict(ink, ladder[i].DiluentParts) - ladder[i].Measured;
                residuals[3 * i] = l / sd.L;
                residuals[(3 * i) + 1] = a / sd.A;
                residuals[(3 * i) + 2] = b / sd.B;
            }

            residuals[^3] = (values[1] - 1) / AlphaSd;
            residuals[^2] = values[2] / OxideSd;
            residuals[^1] = values[3] / OxideSd;
        }
    }

    private static DrawdownInk InkOf(ReadOnlySpan<double> values) =>
        new(Math.Exp(values[0]), values[1], values[2], values[3]);

    private static DrawdownFit Judge(DrawdownModel card, IReadOnlyList<DrawdownStep> ladder, DrawdownInk ink)
    {
        var sum = 0.0;
        var worst = 0.0;
        foreach (var step in ladder)
        {
            var difference = DeltaE00.Between(card.Predict(ink, step.DiluentParts), step.Measured);
            sum += difference;
            worst = Math.Max(worst, difference);
        }

        return new DrawdownFit(ink, sum / ladder.Count, worst);
    }
}
