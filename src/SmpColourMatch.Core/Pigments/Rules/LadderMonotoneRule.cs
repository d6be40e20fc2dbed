namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>More diluent makes a drawdown lighter.</summary>
internal sealed class LadderMonotoneRule : ICatalogueRule
{
    /// <summary>
    /// L* by which a step may fall and still count as equal: what an instrument repeats, or three standard deviations of the difference where
    /// labSd is told. Chosen by us; 0 would blame noise. In masstone, where neat and nearly neat ink are alike, 1.
    /// </summary>
    private const double Repeatability = 0.3;
    private const double InMasstone = 1;
    private const double Masstone = 10;
    private const double Deviations = 3;

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
                if (weak.Lab.L < strong.Lab.L - Allowance(strong, weak))
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

    private static double Allowance(MeasuredDilution strong, MeasuredDilution weak)
    {
        var (one, other) = (strong.LabSd?.L ?? 0, weak.LabSd?.L ?? 0);
        var told = Math.Min(InMasstone, Deviations * Math.Sqrt((one * one) + (other * other)));
        return strong.Lab.L < Masstone ? InMasstone : Math.Max(Repeatability, told);
    }
}
