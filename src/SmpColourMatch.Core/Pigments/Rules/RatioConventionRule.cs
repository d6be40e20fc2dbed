using System.Globalization;
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
            foreach (var list in (string[])["dilutions", "healed"])
            {
                foreach (var row in pigment.Member(list)?.Children ?? [])
                {
                    CheckWords(row.Member("diluentParts"), findings);
                }
            }

            CheckWords(pigment.Member("allowed")?.Member("minDiluentParts"), findings);
            CheckWords(pigment.Member("allowed")?.Member("maxDiluentParts"), findings);
        }

        foreach (var pigment in sound)
        {
            if (IsReversed(pigment))
            {
                var ladder = pigment.Ladder().SkipWhile(each => each.Step.DiluentParts == 0).ToList();
                findings.Error(
                    RuleCodes.RatioConvention,
                    pigment.Json.At("dilutions"),
                    $"The larger diluentParts, the darker: L* falls from {ladder[0].Step.Lab.L:0.00} at {ladder[0].Step.DiluentParts} to {ladder[^1].Step.Lab.L:0.00} at {ladder[^1].Step.DiluentParts}. diluentParts is diluent per one part pigment, not pigment per diluent or a share. Turn the ratios round."
                );
            }
        }
    }

    /// <summary>A ratio in words, as "1:6", "6/1", "a 6" or "14 %"; a bare number in quotes is only of the wrong type.</summary>
    private static void CheckWords(LocatedValue? parts, FindingSink findings)
    {
        if (
            parts is { Kind: JsonValueKind.String, Text: { } text }
            && text.AsSpan().ContainsAnyInRange('0', '9')
            && !double.TryParse(text.AsSpan(), NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        )
        {
            findings.Error(
                RuleCodes.RatioConvention,
                parts,
                $"{parts.Key} is {parts.Shown}; people read 1:6 and 6:1 both ways. Write the parts diluent per one part pigment as a number, as 6."
            );
        }
    }

    /// <summary>At least three different dilutions (the neat ink aside), none lighter than the one that should be stronger, and by a range that no noise explains.</summary>
    public static bool IsReversed(LocatedPigment pigment)
    {
        var ladder = pigment.Ladder().Where(each => each.Step.DiluentParts > 0).ToList();
        return ladder.Count >= 3
            && ladder[0].Step.Lab.L - ladder[^1].Step.Lab.L > LeastRange
            && ladder.Zip(ladder.Skip(1)).All(pair => pair.Second.Step.Lab.L <= pair.First.Step.Lab.L + Noise);
    }
}
