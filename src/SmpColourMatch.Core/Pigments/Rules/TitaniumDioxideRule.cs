namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Titanium dioxide scatters, so the transparent ink model does not hold, and a laser turns it dark.</summary>
internal sealed class TitaniumDioxideRule : ICatalogueRule
{
    private const string ColourIndex = "77891";

    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        foreach (var (pigment, json) in sound)
        {
            for (var i = 0; i < pigment.Colourants.Count; i++)
            {
                if (string.Equals(pigment.Colourants[i].Ci, ColourIndex, StringComparison.Ordinal))
                {
                    findings.Warning(
                        RuleCodes.TitaniumDioxide,
                        json.Member("colourants")!.Children[i],
                        "CI 77891 (titanium dioxide) scatters light: the model of a transparent ink does not hold, and dots turn grey-black under a removal laser. Judge this ink by healed patch tests, and tell the client."
                    );
                }
            }
        }
    }
}
