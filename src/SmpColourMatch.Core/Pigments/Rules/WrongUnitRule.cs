using System.Text.Json;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Values that are in another unit: reflectance in per cent, L* on a scale of 0–1, drops in millilitres.</summary>
/// <remarks>Looks at the file, not at the pigments, since such values are often out of range and the pigment is then not sound.</remarks>
internal sealed class WrongUnitRule : ICatalogueRule
{
    /// <summary>The smallest drop that the format takes, µl; less is a drop in millilitres.</summary>
    private const double LeastDrop = 0.1;

    /// <summary>L* above which a stronger drawdown proves that a thinner one is not black; a glossy card's surface alone has 4.5.</summary>
    private const double LeastInk = 2;

    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        CheckLightness(root.Member("measurement")?.Member("substrate")?.Member("lab"), findings);
        foreach (var pigment in root.Member("pigments")?.Children ?? [])
        {
            foreach (var patch in pigment.Member("healed")?.Children ?? [])
            {
                CheckLightness(patch.Member("skinLab"), findings);
            }

            foreach (var step in pigment.Member("dilutions")?.Children ?? [])
            {
                CheckReflectance(step, findings);
                CheckReflectance(step.Member("overBlack"), findings);
            }

            CheckLab(pigment.Member("dilutions"), findings);
            if (pigment.Member("dropMicrolitres") is { Kind: JsonValueKind.Number, Number: > 0 and < LeastDrop } drop)
            {
                findings.Error(
                    RuleCodes.WrongUnit,
                    drop,
                    $"dropMicrolitres is {drop.Shown}: a drop of that size does not fall, so this is probably in millilitres. Multiply by 1000."
                );
            }
        }
    }

    private static void CheckReflectance(LocatedValue? reading, FindingSink findings)
    {
        if (reading?.Member("spectrum")?.Member("reflectance") is not { Children.Count: > 0 } list)
        {
            return;
        }

        var above = list.Children.Count(value => value.Number > 1.1);
        if (2 * above >= list.Children.Count)
        {
            findings.Error(
                RuleCodes.WrongUnit,
                list,
                $"{above} of {list.Children.Count} reflectances are above 1.1, the largest {list.Children.Max(value => value.Number)}: these are per cent. Divide by 100."
            );
        }
    }

    /// <summary>Every ladder has a rung with L* above 1, and no rung that black is thinner than one that is not.</summary>
    private static void CheckLab(LocatedValue? dilutions, FindingSink findings)
    {
        var labs = (dilutions?.Children ?? [])
            .Where(step => step.Member("lab") is { Children.Count: 3 })
            .OrderBy(step => step.Member("diluentParts")?.Number ?? 0)
            .Select(step => step.Member("lab")!)
            .ToList();
        if (labs.Count >= 2 && labs.TrueForAll(IsFraction))
        {
            findings.Error(
                RuleCodes.WrongUnit,
                labs[0],
                $"No L* of the ladder is above 1 (the first is {labs[0].Children[0].Shown}): L* runs from 0 to 100 here. Export Lab, not fractions or encoded values."
            );
            return;
        }

        for (var i = 1; i < labs.Count; i++)
        {
            if (IsFraction(labs[i]) && labs[..i].Exists(stronger => stronger.Children[0].Number > LeastInk))
            {
                findings.Error(
                    RuleCodes.WrongUnit,
                    labs[i],
                    $"L* is {labs[i].Children[0].Shown}, while stronger drawdowns of this ink are lighter: L* runs from 0 to 100 here, and this is a fraction. Multiply by 100."
                );
            }
        }
    }

    private static void CheckLightness(LocatedValue? lab, FindingSink findings)
    {
        if (lab is { Children.Count: 3 } && IsFraction(lab))
        {
            findings.Error(
                RuleCodes.WrongUnit,
                lab,
                $"{lab.Key} has L* {lab.Children[0].Shown}, which is black: L* runs from 0 to 100 here, and this is a fraction. Multiply by 100."
            );
        }
    }

    private static bool IsFraction(LocatedValue lab) => lab.Children.TrueForAll(value => Math.Abs(value.Number) <= 1);
}
