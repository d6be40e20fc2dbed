using System.Text.Json;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Values that are in another unit: reflectance in per cent, L* on a scale of 0–1, drops in millilitres.</summary>
/// <remarks>Looks at the file, not at the pigments, since such values are often out of range and the pigment is then not sound.</remarks>
internal sealed class WrongUnitRule : ICatalogueRule
{
    /// <summary>The smallest drop that the format takes, µl; less is a drop in millilitres.</summary>
    private const double LeastDrop = 0.1;

    /// <summary>Per cent of colourant that any concentrate exceeds. Chosen by us: concentrates have 5 to 40, ready shades from 0.5.</summary>
    private const double LeastConcentrate = 1;

    /// <summary>Share of a spectrum's samples above 1.1 that no slip of single values explains. Chosen by us.</summary>
    private const double Usual = 0.49;

    /// <summary>L* above which a stronger drawdown proves that a thinner one is not black; a glossy card's surface alone has 4.5.</summary>
    private const double LeastInk = 2;

    public bool AsksAll => true;

    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        CheckLightness(root.Member("measurement")?.Member("substrate")?.Member("lab"), findings);
        foreach (var located in sound)
        {
            var pigment = located.Json;
            foreach (var patch in pigment.Member("healed")?.Children ?? [])
            {
                CheckLightness(patch.Member("skinLab"), findings);
            }

            CheckSpectra(located, findings);
            CheckShares(located, findings);
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

    /// <summary>A concentrate of less than a hundredth of colourant is none: its shares are fractions of 1.</summary>
    private static void CheckShares(LocatedPigment located, FindingSink findings)
    {
        var pigment = located.Pigment;
        if (
            pigment.Form == PigmentForm.Concentrate
            && pigment.Colourants.Count > 0
            && pigment.Colourants.All(colourant => colourant.WeightPercent is > 0)
            && pigment.Colourants.Sum(colourant => colourant.WeightPercent) <= LeastConcentrate
        )
        {
            var weight = located.Objects("colourants")[0].At("weightPercent");
            findings.Error(
                RuleCodes.WrongUnit,
                weight,
                $"weightPercent is {weight.Shown}, and the colourants of this concentrate are {pigment.Colourants.Sum(colourant => colourant.WeightPercent):0.###} % together: these are probably fractions of 1. Multiply by 100."
            );
        }
    }

    /// <summary>Where one spectrum of a ladder is in per cent, its dark ones are too, though their values pass for fractions.</summary>
    private static void CheckSpectra(LocatedPigment located, FindingSink findings)
    {
        var rows = located.Objects("dilutions");
        var others = new List<int>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (!CheckReflectance(rows[i], Usual, findings))
            {
                others.Add(i);
            }

            CheckReflectance(rows[i].Member("overBlack"), Usual, findings);
        }

        if (others.Count == rows.Count)
        {
            return;
        }

        foreach (var i in others)
        {
            var (_, lab, _, spectrum) = located.Pigment.Dilutions[i];
            if (
                !CheckReflectance(rows[i], 0, findings)
                && spectrum is { IsWhole: true }
                && rows[i].Member("lab") is { Children.Count: 3 } given
                && given.Children.TrueForAll(value => value.Kind == JsonValueKind.Number)
                && SpectrumAgreementRule.IsPercent(lab, spectrum)
            )
            {
                findings.Error(
                    RuleCodes.WrongUnit,
                    rows[i].Member("spectrum")!.At("reflectance"),
                    SpectrumAgreementRule.PercentMessage(spectrum)
                );
            }
        }
    }

    /// <summary>Whether the spectrum is in per cent, which is then told.</summary>
    /// <param name="reading">A row, or what was read over black.</param>
    /// <param name="share">More than that share of the samples must be above what reflects.</param>
    /// <param name="findings">Receives it.</param>
    private static bool CheckReflectance(LocatedValue? reading, double share, FindingSink findings)
    {
        if (reading?.Member("spectrum")?.Member("reflectance") is not { Children.Count: > 0 } list)
        {
            return false;
        }

        var above = list.Children.Count(value => value.Number > 1.1);
        if (above <= share * list.Children.Count)
        {
            return false;
        }

        findings.Error(
            RuleCodes.WrongUnit,
            list,
            $"{above} of {list.Children.Count} reflectances are above 1.1, the largest {list.Children.Max(value => value.Number)}: these are per cent. Divide by 100."
        );
        return true;
    }

    /// <summary>Every ladder has a rung with L* above 1, and no rung that black is thinner than one that is not.</summary>
    private static void CheckLab(LocatedValue? dilutions, FindingSink findings)
    {
        var labs = Labs(dilutions);
        if (IsFraction(labs))
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

    private static List<LocatedValue> Labs(LocatedValue? dilutions) =>
        [
            .. (dilutions?.Children ?? [])
                .Where(step => step.Member("lab") is { Children.Count: 3 })
                .OrderBy(step => step.Member("diluentParts")?.Number ?? 0)
                .Select(step => step.Member("lab")!),
        ];

    /// <summary>Whether a whole ladder is on a scale of 0 to 1.</summary>
    public static bool IsFraction(LocatedPigment pigment) => IsFraction(Labs(pigment.Json.Member("dilutions")));

    private static bool IsFraction(List<LocatedValue> labs) => labs.Count >= 2 && labs.TrueForAll(IsFraction);

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
