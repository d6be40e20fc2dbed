using System.Text.Json;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Dilutions written the other way round, or as a ratio in words: diluentParts is parts diluent per ONE part pigment.</summary>
internal sealed class RatioConventionRule : ICatalogueRule
{
    /// <summary>L* that a reversed ladder spans at least, and what noise may add to one step. Chosen by us.</summary>
    private const double LeastRange = 5;
    private const double Noise = 0.2;

    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        foreach (var pigment in root.Member("pigments")?.Children ?? [])
        {
            foreach (var step in pigment.Member("dilutions")?.Children ?? [])
            {
                if (step.Member("diluentParts") is { Kind: JsonValueKind.String } parts && parts.Text!.Contains(':'))
                {
                    findings.Error(
                        RuleCodes.RatioConvention,
                        parts,
                        $"diluentParts is {parts.Shown}; people read 1:6 and 6:1 both ways. Write the parts diluent per one part pigment as a number, as 6."
                    );
                }
            }
        }

        foreach (var pigment in sound)
        {
            if (IsReversed(pigment))
            {
                var ladder = pigment.Ladder();
                findings.Error(
                    RuleCodes.RatioConvention,
                    pigment.Json.At("dilutions"),
                    $"The larger diluentParts, the darker: L* falls from {ladder[0].Step.Lab.L:0.00} at {ladder[0].Step.DiluentParts} to {ladder[^1].Step.Lab.L:0.00} at {ladder[^1].Step.DiluentParts}. diluentParts is diluent per one part pigment, not pigment per diluent or a share. Turn the ratios round."
                );
            }
        }
    }

    /// <summary>At least three different dilutions, none lighter than the one that should be stronger, and by a range that no noise explains.</summary>
    public static bool IsReversed(LocatedPigment pigment)
    {
        var ladder = pigment.Ladder();
        return ladder.Count >= 3
            && ladder[0].Step.Lab.L - ladder[^1].Step.Lab.L > LeastRange
            && ladder.Zip(ladder.Skip(1)).All(pair => pair.Second.Step.Lab.L <= pair.First.Step.Lab.L + Noise);
    }
}
