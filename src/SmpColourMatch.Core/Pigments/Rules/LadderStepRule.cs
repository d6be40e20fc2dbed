using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Neighbouring dilutions should differ visibly, but not leave a gap.</summary>
/// <remarks>
/// Too small is judged on the drawdowns as measured. Too large is judged on the drawdowns where the ladder is otherwise finer (a row is
/// missing), and on what the two would heal to, on tan skin, the middle of the seven: an ink spans ΔE00 60 on white card but about 25 in
/// skin, so that every ladder of less than fifteen rows would be blamed on the card.
/// </remarks>
internal sealed class LadderStepRule(InkBench bench) : ICatalogueRule
{
    private const double Least = 0.5;
    private const double Largest = 5;

    /// <summary>How much wider than its neighbours a step must be to be a hole, and how many steps a ladder of several wide ones has. Chosen by us: evenly spaced, neighbours differ by up to 1.4.</summary>
    private const double StandsOut = 1.6;
    private const int LeastFine = 8;

    /// <summary>How many steps say what a ladder's usual step is, so that one alone above the limit is a hole. Chosen by us; with 2, a wrong row in a ladder of three would be called a missing one.</summary>
    private const int LeastUsual = 3;

    /// <summary>How much thinner than its neighbour, as (1 + N), a drawdown may be whatever the step in skin: twice, with a little for round numbers. Chosen by us: ladders are drawn by halving, and the limit lies just there.</summary>
    private const double Halved = 2.05;

    /// <summary>Neat and nearly neat ink are both black; below this L* that is no fault. Chosen by us.</summary>
    private const double Masstone = 10;

    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        foreach (var pigment in InkBench.Legible(sound))
        {
            var ladder = pigment.Ladder();
            var steps = ladder
                .Zip(ladder.Skip(1), (one, next) => DeltaE00.Between(one.Step.Lab, next.Step.Lab))
                .ToArray();
            for (var i = 1; i < ladder.Count; i++)
            {
                var (strong, weak) = (ladder[i - 1].Step, ladder[i].Step);
                var measured = steps[i - 1];
                if (measured < Least && weak.Lab.L >= Masstone)
                {
                    findings.Warning(
                        RuleCodes.LadderStep,
                        ladder[i].Json,
                        $"The drawdowns at {strong.DiluentParts} and {weak.DiluentParts} parts differ by dE00 {measured:0.00} only: measuring both tells nothing new. Space the dilutions wider; each about twice the one before serves."
                    );
                }
                else if (IsHole(steps, i - 1))
                {
                    findings.Warning(
                        RuleCodes.LadderStep,
                        ladder[i].Json,
                        $"Between {strong.DiluentParts} and {weak.DiluentParts} parts the drawdown changes by dE00 {measured:0.0}, elsewhere on this ladder mostly by less than {Largest}. Measure a dilution between them."
                    );
                }
                else if (
                    InkBench.HasLadder(pigment.Pigment)
                    && 1 + weak.DiluentParts > Halved * (1 + strong.DiluentParts)
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

    /// <summary>Whether a row is missing from a ladder that is fine elsewhere: the step alone is too large, or most are not and its neighbours are far smaller.</summary>
    private static bool IsHole(double[] steps, int step)
    {
        var neighbours = Math.Max(step > 0 ? steps[step - 1] : 0, step + 1 < steps.Length ? steps[step + 1] : 0);
        var fine = steps.Count(each => each <= Largest);
        return steps[step] > Largest
            && (
                (fine == steps.Length - 1 && fine >= LeastUsual)
                || (steps[step] > StandsOut * neighbours && 2 * fine > steps.Length && steps.Length >= LeastFine)
            );
    }

    private double Healed(PigmentCatalogue catalogue, Pigment pigment, MeasuredDilution strong, MeasuredDilution weak)
    {
        var ink = bench.Ink(catalogue, pigment).Ink;
        var skin = bench.Skins[bench.Skins.Length / 2];
        return DeltaE00.Between(skin.Predict(ink, strong.DiluentParts), skin.Predict(ink, weak.DiluentParts));
    }
}
