using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>A drawdown that lies off the curve that all the others make.</summary>
/// <remarks>
/// Four values bend towards a wrong row, so that the fit to all rows hides it or blames its neighbour. Where the whole ladder does not fit
/// well, each row in turn is left out; the one without which the others fit best is the suspect, and is judged by their ink.
/// </remarks>
internal sealed class LadderFitRule(InkBench bench) : ICatalogueRule
{
    /// <summary>ΔE00 between a drawdown and the fitted ink: three times an instrument's 0.5.</summary>
    private const double Tolerance = 1.5;

    /// <summary>ΔE00 of the worst drawdown below which a ladder fits well and no row is left out, and which the others must keep. Chosen by us: noise of 0.3 stays below it.</summary>
    private const double Well = 0.75;

    /// <summary>Rows that must remain; at the ends, where leaving out means extrapolating, one more.</summary>
    private const int Remaining = InkFit.EnoughDilutions;

    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        foreach (var pigment in sound)
        {
            if (!InkBench.HasLadder(pigment.Pigment))
            {
                continue;
            }

            var card = bench.Card(catalogue);
            var ladder = pigment.Ladder();
            var ink = bench.Drawdown(catalogue, pigment.Pigment);
            var suspect = Worst(card, ladder, ink);
            if (suspect.Off <= Well)
            {
                continue;
            }

            if (LeftOut(catalogue, pigment.Pigment, card, ladder) is { } better)
            {
                suspect = better;
            }

            if (suspect.Off > Tolerance)
            {
                var (step, json) = ladder[suspect.Row];
                var fitted = card.Predict(suspect.Ink, step.DiluentParts);
                findings.Warning(
                    RuleCodes.LadderOffFit,
                    json.At("lab"),
                    $"The drawdown at {step.DiluentParts} parts lies dE00 {suspect.Off:0.0} off the ink that fits the others, the worst of {ladder.Count}: measured ({step.Lab.L:0.0}, {step.Lab.A:0.0}, {step.Lab.B:0.0}), fitted ({fitted.L:0.0}, {fitted.A:0.0}, {fitted.B:0.0}). A typing error, pigment that settled, or another card? Draw it anew."
                );
            }
        }
    }

    private (int Row, double Off, DrawdownInk Ink)? LeftOut(
        PigmentCatalogue catalogue,
        Pigment pigment,
        DrawdownModel card,
        IReadOnlyList<(MeasuredDilution Step, LocatedValue Json)> ladder
    )
    {
        (int Row, double Off, DrawdownInk Ink)? best = null;
        var bestOthers = Well;
        for (var row = 0; row < ladder.Count; row++)
        {
            var end = row == 0 || row == ladder.Count - 1;
            if (ladder.Count - 1 < Remaining + (end ? 1 : 0))
            {
                continue;
            }

            var others = ladder.Where((_, i) => i != row).ToList();
            var ink = bench.DrawdownOf(catalogue, pigment with { Dilutions = [.. others.Select(each => each.Step)] });
            var worst = Worst(card, others, ink).Off;
            if (worst < bestOthers)
            {
                bestOthers = worst;
                best = (row, Off(card, ink, ladder[row].Step), ink);
            }
        }

        return best;
    }

    private static (int Row, double Off, DrawdownInk Ink) Worst(
        DrawdownModel card,
        IReadOnlyList<(MeasuredDilution Step, LocatedValue Json)> ladder,
        DrawdownInk ink
    )
    {
        var (row, off) = ladder.Select((each, i) => (i, Off(card, ink, each.Step))).MaxBy(each => each.Item2);
        return (row, off, ink);
    }

    private static double Off(DrawdownModel card, DrawdownInk ink, MeasuredDilution step) =>
        DeltaE00.Between(card.Predict(ink, step.DiluentParts), step.Lab);
}
