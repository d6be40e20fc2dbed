using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Neighbouring dilutions should differ visibly, but not leave a gap.</summary>
/// <remarks>
/// Too small is judged on the drawdowns as measured. Too large is judged on what the two would heal to, on tan skin, the middle of the
/// seven: an ink spans ΔE00 60 on white card but about 25 in skin, and a gap matters where it is used.
/// </remarks>
internal sealed class LadderStepRule(InkBench bench) : ICatalogueRule
{
    private const double Least = 0.5;
    private const double Largest = 5;

    /// <summary>Neat and nearly neat ink are both black; below this L* that is no fault. Chosen by us.</summary>
    private const double Masstone = 10;

    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        foreach (var pigment in sound)
        {
            var ladder = pigment.Ladder();
            for (var i = 1; i < ladder.Count; i++)
            {
                var (strong, weak) = (ladder[i - 1].Step, ladder[i].Step);
                var measured = DeltaE00.Between(strong.Lab, weak.Lab);
                if (measured < Least && weak.Lab.L >= Masstone)
                {
                    findings.Warning(
                        RuleCodes.LadderStep,
                        ladder[i].Json,
                        $"The drawdowns at {strong.DiluentParts} and {weak.DiluentParts} parts differ by dE00 {measured:0.00} only: measuring both tells nothing new. Space the dilutions wider; each about twice the one before serves."
                    );
                }
                else if (
                    InkBench.HasLadder(pigment.Pigment)
                    && Healed(catalogue, pigment.Pigment, strong, weak) is > Largest and var gap
                )
                {
                    findings.Warning(
                        RuleCodes.LadderStep,
                        ladder[i].Json,
                        $"Between {strong.DiluentParts} and {weak.DiluentParts} parts the healed dot (tan skin) changes by dE00 {gap:0.0} with nothing measured in between. Measure a dilution between them."
                    );
                }
            }
        }
    }

    private double Healed(PigmentCatalogue catalogue, Pigment pigment, MeasuredDilution strong, MeasuredDilution weak)
    {
        var ink = bench.Ink(catalogue, pigment).Ink;
        var skin = bench.Skins[bench.Skins.Length / 2];
        return DeltaE00.Between(skin.Predict(ink, strong.DiluentParts), skin.Predict(ink, weak.DiluentParts));
    }
}
