using System.Text.Json;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Values that are in another unit: reflectance in per cent, L* on a scale of 0–1, drops in millilitres.</summary>
/// <remarks>Looks at the file, not at the pigments, since such values are often out of range and the pigment is then not sound.</remarks>
internal sealed class WrongUnitRule : ICatalogueRule
{
    /// <summary>The smallest drop that the format takes, µl; less is a drop in millilitres.</summary>
    private const double LeastDrop = 0.1;

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
                CheckReflectance(step.Member("spectrum")?.Member("reflectance"), findings);
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

    private static void CheckReflectance(LocatedValue? reflectance, FindingSink findings)
    {
        if (reflectance is not { Children.Count: > 0 } list)
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

    private static void CheckLab(LocatedValue? dilutions, FindingSink findings)
    {
        var labs = (dilutions?.Children ?? [])
            .Select(step => step.Member("lab"))
            .Where(lab => lab is { Children.Count: 3 })
            .ToList();
        if (labs.Count >= 2 && labs.All(lab => lab!.Children.All(value => Math.Abs(value.Number) <= 1)))
        {
            findings.Error(
                RuleCodes.WrongUnit,
                labs[0]!,
                $"No L* of the ladder is above 1 (the first is {labs[0]!.Children[0].Shown}): L* runs from 0 to 100 here. Export Lab, not fractions or encoded values."
            );
        }
    }
}
