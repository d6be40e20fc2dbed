using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Pigments;

/// <summary>From a pigment's ladder of drawdowns to its ink.</summary>
/// <remarks>
/// The drawdown tells strength relative to carbon black: the reference concentrate has D = 20 on the card and τ_neat = 20 in skin
/// (optics.md, an assumption), so τ_neat = D · 20/20 (<see cref="DrawdownInk.ToInkOptics"/>). Healed patch tests then refit the gain.
/// </remarks>
public static class InkFit
{
    /// <summary>Fewest dilutions from which strength and hue can be fitted (optics.md).</summary>
    public const int EnoughDilutions = DrawdownInverse.LeastSteps;

    /// <summary>Doubt of a measured drawdown that states none (optics.md: 0.5 for an instrument).</summary>
    private static readonly LabSd UsualSd = new(0.5, 0.5, 0.5);

    /// <summary>
    /// Where one or two drawdowns must do: α = 1 ± 0.3, w = 0 ± 0.3, ln D = ln 20 ± 1. Chosen by us: carbon with a little oxide, as
    /// most inks are; wider, and the hue of one dark drawdown is read as iron oxide.
    /// </summary>
    private const double FewAlphaSd = 0.3;
    private const double FewOxideSd = 0.3;
    private const double FewLogDensitySd = 1;
    private const double UsualDensity = 20;

    /// <summary>What that leaves open in ln(strength); chosen by us: a third, the spread of concentrates sold as black.</summary>
    private const double FewLogStrengthSd = 0.3;

    /// <summary>Bounds of ln D, α, w_R, w_Y as in <see cref="DrawdownInverse"/>.</summary>
    private static readonly double[] Low = [Math.Log(0.01), -1, 0, 0];
    private static readonly double[] High = [Math.Log(1000), 4, 5, 5];

    /// <param name="pigment">With at least one dilution.</param>
    /// <param name="substrate">What the ladder was drawn on; null = the usual card.</param>
    public static FittedInk Fit(Pigment pigment, Substrate? substrate)
    {
        ArgumentNullException.ThrowIfNull(pigment);
        if (pigment.Dilutions.Count == 0)
        {
            throw new ArgumentException(
                $"Pigment {pigment.Id} has no dilutions; at least 1 is needed.",
                nameof(pigment)
            );
        }

        var card = substrate is null ? new DrawdownModel() : DrawdownModel.OnCard(substrate.Lab);
        var few = pigment.Dilutions.DistinctBy(dilution => dilution.DiluentParts).Count() < EnoughDilutions;
        var ladder = pigment.Dilutions.Select(step => new DrawdownStep(step.DiluentParts, step.Lab)).ToArray();
        var drawdown = few ? FitFew(ladder, card) : DrawdownInverse.Fit(ladder, UsualSdOf(pigment.Dilutions), card).Ink;
        var misfit = ladder.Average(step => DeltaE00.Between(card.Predict(drawdown, step.DiluentParts), step.Measured));
        var ink = drawdown.ToInkOptics(pigment.Gain ?? 1);
        return new FittedInk(
            pigment,
            pigment.Healed.Count == 0 ? ink : ink with { Gain = GainFit.Refit(ink, pigment.Healed) },
            misfit,
            few ? FewLogStrengthSd : 0
        );
    }

    private static LabSd UsualSdOf(IReadOnlyList<MeasuredDilution> dilutions)
    {
        var sum = default(LabSd);
        foreach (var dilution in dilutions)
        {
            var (l, a, b) = dilution.LabSd ?? UsualSd;
            sum = new LabSd(sum.L + l, sum.A + a, sum.B + b);
        }

        return new LabSd(sum.L / dilutions.Count, sum.A / dilutions.Count, sum.B / dilutions.Count);
    }

    private static DrawdownInk FitFew(DrawdownStep[] ladder, DrawdownModel card)
    {
        var solver = new BoundedLeastSquares(Residuals, (3 * ladder.Length) + 4, Low, High);
        var best = default(DrawdownInk);
        var bestCost = double.PositiveInfinity;
        Span<double> parameters = stackalloc double[4];
        foreach (var density in (ReadOnlySpan<double>)[1, 5, 30])
        {
            parameters[0] = Math.Log(density);
            parameters[1] = 1;
            parameters[2] = parameters[3] = 0.05;
            var cost = solver.Minimise(parameters);
            if (cost < bestCost)
            {
                (best, bestCost) = (InkOf(parameters), cost);
            }
        }

        return best;

        void Residuals(ReadOnlySpan<double> values, Span<double> residuals)
        {
            var ink = InkOf(values);
            for (var i = 0; i < ladder.Length; i++)
            {
                var (l, a, b) = card.Predict(ink, ladder[i].DiluentParts) - ladder[i].Measured;
                residuals[3 * i] = l / UsualSd.L;
                residuals[(3 * i) + 1] = a / UsualSd.A;
                residuals[(3 * i) + 2] = b / UsualSd.B;
            }

            residuals[^4] = (values[0] - Math.Log(UsualDensity)) / FewLogDensitySd;
            residuals[^3] = (values[1] - 1) / FewAlphaSd;
            residuals[^2] = values[2] / FewOxideSd;
            residuals[^1] = values[3] / FewOxideSd;
        }
    }

    private static DrawdownInk InkOf(ReadOnlySpan<double> values) =>
        new(Math.Exp(values[0]), values[1], values[2], values[3]);
}
