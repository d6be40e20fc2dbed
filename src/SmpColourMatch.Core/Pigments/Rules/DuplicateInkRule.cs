using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Two names for one ink: alike at every dilution that both were measured at, or the same ink at another strength.</summary>
internal sealed class DuplicateInkRule(InkBench bench) : ICatalogueRule
{
    /// <summary>ΔE00 below which two drawdowns are the same colour.</summary>
    private const double Alike = 1;

    /// <summary>All inks are alike in masstone; below this L* a drawdown is no evidence. Chosen by us.</summary>
    private const double Masstone = 10;

    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        var legible = InkBench.Legible(sound).ToList();
        for (var later = 1; later < legible.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var (first, second) = (legible[earlier], legible[later]);
                if (
                    first.Pigment.Form == second.Pigment.Form
                    && Likeness(catalogue, first.Pigment, second.Pigment) is { } how
                )
                {
                    findings.Warning(
                        RuleCodes.DuplicateInk,
                        second.Json.At("id"),
                        $"This is {how} {Quoted.Of(first.Pigment.Id)} (line {first.Json.Line}). Sell one of them, or check whether a ladder was copied."
                    );
                    break;
                }
            }
        }
    }

    private string? Likeness(PigmentCatalogue catalogue, Pigment first, Pigment second)
    {
        var common = first
            .Dilutions.Join(
                second.Dilutions,
                step => step.DiluentParts,
                step => step.DiluentParts,
                (a, b) => (a.Lab, Other: b.Lab)
            )
            .ToList();
        if (common.Exists(pair => pair.Lab.L >= Masstone) || (common.Count > 0 && first.Form == PigmentForm.Ready))
        {
            var worst = common.Max(pair => DeltaE00.Between(pair.Lab, pair.Other));
            if (worst < Alike)
            {
                return $"within dE00 {worst:0.0} at all {common.Count} common dilutions the same as";
            }
        }

        return InkBench.HasLadder(first) && InkBench.HasLadder(second) ? OtherStrength(catalogue, first, second) : null;
    }

    /// <summary>Whether each ladder is that of the other's hue at its own strength.</summary>
    private string? OtherStrength(PigmentCatalogue catalogue, Pigment first, Pigment second)
    {
        var card = bench.Card(catalogue);
        var one = bench.Drawdown(catalogue, first);
        var two = bench.Drawdown(catalogue, second);

        // As dark in a mid tint, each hue at the other's strength.
        var ratio = bench.Depth(catalogue, second) / bench.Depth(catalogue, first);
        return
            Worst(card, first, two with { Density = one.Density * ratio }) < Alike
            && Worst(card, second, one with { Density = two.Density / ratio }) < Alike
            ? $"the same ink as, at {two.Density / ratio / one.Density:0.00} times the strength of,"
            : null;
    }

    /// <summary>Stops at the first drawdown that is too far off.</summary>
    private static double Worst(DrawdownModel card, Pigment pigment, DrawdownInk ink)
    {
        var worst = 0.0;
        foreach (var step in pigment.Dilutions)
        {
            worst = Math.Max(worst, DeltaE00.Between(card.Predict(ink, step.DiluentParts), step.Lab));
            if (worst >= Alike)
            {
                break;
            }
        }

        return worst;
    }
}
