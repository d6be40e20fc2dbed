namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>A drawdown that lies off the curve that all the others make, see <see cref="LadderSuspect"/>.</summary>
internal sealed class LadderFitRule(InkBench bench) : ICatalogueRule
{
    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        foreach (var pigment in InkBench.Legible(sound))
        {
            if (bench.Suspect(catalogue, pigment.Pigment) is { } suspect)
            {
                var ladder = pigment.Ladder();
                var (step, json) = ladder[suspect.Row];
                var fitted = bench.Card(catalogue).Predict(suspect.Ink, step.DiluentParts);
                findings.Warning(
                    RuleCodes.LadderOffFit,
                    json.At("lab"),
                    $"The drawdown at {step.DiluentParts} parts lies dE00 {suspect.Off:0.0} off the ink that fits the others, the worst of {ladder.Count}: measured ({step.Lab.L:0.0}, {step.Lab.A:0.0}, {step.Lab.B:0.0}), fitted ({fitted.L:0.0}, {fitted.A:0.0}, {fitted.B:0.0}). A typing error, pigment that settled, or another card? Draw it anew."
                );
            }
        }
    }
}
