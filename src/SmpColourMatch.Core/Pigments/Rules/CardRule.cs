using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Says it when the ladders speak for another card than the one stated.</summary>
internal sealed class CardRule(InkBench bench) : ICatalogueRule
{
    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        if (
            bench.CardOfLadders(catalogue) is { } found
            && catalogue.Measurement?.Substrate is { Lab: var stated }
            && root.Member("measurement")?.Member("substrate") is { } place
        )
        {
            findings.Info(
                RuleCodes.CardDisagrees,
                place.At("lab"),
                $"The card is stated as ({stated.L:0.0}, {stated.A:0.0}, {stated.B:0.0}), but the ladders fit one of ({found.L:0.0}, {found.A:0.0}, {found.B:0.0}), dE00 {DeltaE00.Between(stated, found):0.0} apart; the rules below use that. Measure the bare card with the same instrument and geometry as the drawdowns."
            );
        }
    }
}
