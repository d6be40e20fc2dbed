using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>A drawdown that lies off the curve that all the others make.</summary>
internal sealed class LadderFitRule(InkBench bench) : ICatalogueRule
{
    /// <summary>ΔE00 between a drawdown and the fitted ink: three times an instrument's 0.5.</summary>
    private const double Tolerance = 1.5;

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

            var ink = bench.Drawdown(catalogue, pigment.Pigment);
            var card = bench.Card(catalogue);
            var worst = pigment
                .Ladder()
                .Select(each =>
                    (
                        each.Step,
                        each.Json,
                        Off: DeltaE00.Between(card.Predict(ink, each.Step.DiluentParts), each.Step.Lab)
                    )
                )
                .MaxBy(each => each.Off);
            if (worst.Off > Tolerance)
            {
                var fitted = card.Predict(ink, worst.Step.DiluentParts);
                findings.Warning(
                    RuleCodes.LadderOffFit,
                    worst.Json.At("lab"),
                    $"The drawdown at {worst.Step.DiluentParts} parts lies dE00 {worst.Off:0.0} off the ink that fits the whole ladder, the worst of {pigment.Pigment.Dilutions.Count}: measured ({worst.Step.Lab.L:0.0}, {worst.Step.Lab.A:0.0}, {worst.Step.Lab.B:0.0}), fitted ({fitted.L:0.0}, {fitted.A:0.0}, {fitted.B:0.0}). A typing error, pigment that settled, or another card? Draw it anew."
                );
            }
        }
    }
}
