using static System.FormattableString;

namespace SmpColourMatch.Core.Pigments;

/// <summary>A concentrate's ink is fitted to its ladder, and a fit needs enough steps.</summary>
internal sealed class FewDilutionsRule : ICatalogueRule
{
    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        foreach (var (pigment, json, _) in sound)
        {
            if (pigment.Form == PigmentForm.Concentrate && pigment.Dilutions.Count < InkFit.EnoughDilutions)
            {
                findings.Warning(
                    FindingCodes.FewDilutions,
                    json.Member("dilutions") ?? json,
                    Invariant(
                        $"{pigment.Dilutions.Count} measured dilution(s), {InkFit.EnoughDilutions} are needed to fit hue and strength; the hue of neutral carbon is assumed. Measure drawdowns at three or more dilutions between 1:5 and 1:60."
                    )
                );
            }
        }
    }
}
