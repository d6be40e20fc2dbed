namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Dots that match stubble in daylight and part from it in lamplight. Asked only where spectra tell what the ink absorbs.</summary>
/// <remarks>
/// On each of the seven skins, for black, dark brown and mid brown stubble: the dot field nearest under D65 over dilution; its difference
/// from the stubble under A and LED-B3, less the difference it already has under D65 (the additive correction of CIE 15:2018, 9.2.3).
/// </remarks>
internal sealed class MetamerismRule(InkBench bench) : ICatalogueRule
{
    private const double Tolerance = 0.5;

    /// <summary>A field that misses the stubble in daylight by more is no match and so no metamer (optics.md: 4 is marginal, and still used). At 2, phthalocyanine blues go unseen.</summary>
    private const double NoMatch = 4;

    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        foreach (var pigment in InkBench.Legible(sound))
        {
            if (InkSpectrum.Of(pigment.Pigment, bench.Card(catalogue)) is not { } neat)
            {
                continue;
            }

            var gain = bench.Ink(catalogue, pigment.Pigment).Ink.Gain;
            var worst = StubbleMetamerism.Worst(neat, gain, pigment.Pigment.EffectiveAllowed, bench.Skins, NoMatch);
            if (worst.Difference > Tolerance)
            {
                findings.Warning(
                    RuleCodes.Metamerism,
                    pigment.Ladder().First(each => each.Step.Spectrum is not null).Json.At("spectrum"),
                    $"A field of dots that matches {worst.Hair} stubble on {worst.Skin} skin in daylight parts from it by dE00 {worst.Difference:0.0} under {worst.Lamp} (1:{worst.DiluentParts:0.#}, model prediction). Judge patch tests in lamplight too; a colourant nearer to melanin's even slope helps."
                );
            }
        }
    }
}
