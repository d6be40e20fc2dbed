namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>More diluent makes a drawdown lighter.</summary>
internal sealed class LadderMonotoneRule : ICatalogueRule
{
    /// <summary>L* by which a step may fall and still count as equal. Chosen by us: what an instrument repeats on neat black; 0 would blame noise.</summary>
    private const double Repeatability = 0.2;

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
            if (RatioConventionRule.IsReversed(pigment))
            {
                continue; // told as a whole
            }

            for (var i = 1; i < ladder.Count; i++)
            {
                var (strong, weak) = (ladder[i - 1].Step, ladder[i].Step);
                if (weak.Lab.L < strong.Lab.L - Repeatability)
                {
                    findings.Error(
                        RuleCodes.LadderNotMonotone,
                        ladder[i].Json.At("lab"),
                        $"L* is {weak.Lab.L:0.00} at {weak.DiluentParts} parts diluent but {strong.Lab.L:0.00} at {strong.DiluentParts}: the thinner drawdown is the darker. Look for swapped rows, a typing error, or pigment that settled before drawing."
                    );
                }
            }
        }
    }
}
