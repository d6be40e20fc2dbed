using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Drawdowns so strong that twice the ink would look the same: the strength cannot be told from them.</summary>
internal sealed class MasstoneRule(InkBench bench) : ICatalogueRule
{
    /// <summary>ΔE00 that the lightest drawdown must move when the strength changes by 10 %. Chosen by us: an instrument's repeatability; a smaller one lets D float.</summary>
    private const double LeastChange = 0.3;

    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        foreach (var (pigment, json, _) in InkBench.Legible(sound))
        {
            if (pigment.Form != PigmentForm.Concentrate)
            {
                continue;
            }

            var ink = bench.Drawdown(catalogue, pigment);
            var card = bench.Card(catalogue);
            var change = pigment.Dilutions.Max(step =>
                DeltaE00.Between(
                    card.Predict(ink, step.DiluentParts),
                    card.Predict(ink with { Density = ink.Density * 1.1 }, step.DiluentParts)
                )
            );
            var onlyNeat = pigment.Dilutions.All(step => step.DiluentParts == 0);
            if (onlyNeat || change < LeastChange)
            {
                findings.Warning(
                    RuleCodes.MasstoneOnly,
                    json.At("dilutions"),
                    $"{(onlyNeat ? "Only the neat ink is measured" : "All drawdowns are masstone")}: a tenth more ink would change them by dE00 {change:0.00} at most, so its strength cannot be told. Add tints, as 1:12, 1:25 and 1:50."
                );
            }
        }
    }
}
