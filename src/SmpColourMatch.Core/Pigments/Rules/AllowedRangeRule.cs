namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Dilutions are allowed that nobody measured.</summary>
internal sealed class AllowedRangeRule : ICatalogueRule
{
    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        foreach (var (pigment, json, _) in InkBench.Legible(sound))
        {
            if (pigment.Form != PigmentForm.Concentrate || pigment.Allowed is not { } allowed)
            {
                continue;
            }

            var strongest = pigment.Dilutions.Min(step => step.DiluentParts);
            var weakest = pigment.Dilutions.Max(step => step.DiluentParts);
            if (allowed.MinDiluentParts < strongest || allowed.MaxDiluentParts > weakest)
            {
                findings.Warning(
                    RuleCodes.AllowedBeyondMeasured,
                    json.At("allowed"),
                    $"Allowed are {allowed.MinDiluentParts} to {allowed.MaxDiluentParts} parts diluent, measured {strongest} to {weakest}: outside, colours are extrapolated. Measure drawdowns at both ends, or narrow what is allowed."
                );
            }
        }
    }
}
