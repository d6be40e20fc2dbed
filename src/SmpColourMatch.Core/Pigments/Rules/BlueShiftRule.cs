using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Ink under skin looks bluer than on paper; some inks cross the line where a client sees blue dots.</summary>
internal sealed class BlueShiftRule(InkBench bench) : ICatalogueRule
{
    /// <summary>
    /// b* that a healed dot lies below that of pure carbon at the same L* on the same skin. Chosen by us: carbon is what the trade accepts;
    /// 1 below it begins to show beside real stubble. Smaller, and carbons sold as cool (α 0.6: 0.7) would be blamed.
    /// </summary>
    private const double Tolerance = 1;

    /// <summary>And the dot must be blue in itself, not only less yellow than another.</summary>
    private const double Blue = 0;

    /// <summary>Dilutions looked at, within what is allowed.</summary>
    private static readonly double[] Shares = [0.15, 0.3, 0.6];

    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        foreach (var (pigment, json, _) in InkBench.Legible(sound))
        {
            var ink = bench.Ink(catalogue, pigment).Ink;
            var (min, max, _) = pigment.EffectiveAllowed;
            var worst = (Excess: 0.0, B: 0.0, Skin: 0, Parts: 0.0, Skins: 0);
            for (var s = 0; s < bench.Skins.Length; s++)
            {
                var any = false;
                foreach (var share in Shares)
                {
                    var parts = Math.Exp(Math.Log(1 + min) + (share * (Math.Log(1 + max) - Math.Log(1 + min)))) - 1;
                    var dot = bench.Skins[s].Predict(ink, parts);
                    var excess = CarbonAt(bench.Skins[s], dot.L).B - dot.B;
                    if (excess > Tolerance && dot.B < Blue)
                    {
                        any = true;
                        if (excess > worst.Excess)
                        {
                            worst = worst with { Excess = excess, B = dot.B, Skin = s, Parts = parts };
                        }
                    }
                }

                worst = worst with { Skins = worst.Skins + (any ? 1 : 0) };
            }

            if (worst.Skins > 0)
            {
                findings.Warning(
                    RuleCodes.BlueShift,
                    json.At("dilutions"),
                    $"Healed dots may look blue on {worst.Skins} of the seven skins: at 1:{worst.Parts:0.#} on {ReferenceSkin.All[worst.Skin].Name} skin b* is {worst.B:0.0}, {worst.Excess:0.0} bluer than pure carbon of that lightness (model prediction). Warm the ink with iron oxide, or say so on the label."
                );
            }
        }
    }

    private static Colorimetry.Lab CarbonAt(DotModel skin, double lightness)
    {
        var (low, high) = (Math.Log(1e-3), Math.Log(2e3));
        for (var i = 0; i < 30; i++)
        {
            var middle = (low + high) / 2;
            if (skin.Predict(InkOptics.CarbonBlack, Math.Exp(middle)).L < lightness)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return skin.Predict(InkOptics.CarbonBlack, Math.Exp(low));
    }
}
