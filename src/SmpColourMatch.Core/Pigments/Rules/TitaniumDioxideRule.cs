namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Titanium dioxide scatters, so the transparent ink model does not hold, and a laser turns it dark.</summary>
internal sealed class TitaniumDioxideRule : ICatalogueRule
{
    private const int ColourIndex = 77891;

    public bool AsksAll => true;

    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        foreach (var located in sound)
        {
            var pigment = located.Pigment;
            var places = located.Objects("colourants");
            for (var i = 0; i < pigment.Colourants.Count; i++)
            {
                if (ColourIndexNumber.Of(pigment.Colourants[i].Ci) == ColourIndex)
                {
                    findings.Warning(
                        RuleCodes.TitaniumDioxide,
                        places[i],
                        "CI 77891 (titanium dioxide) scatters light: the model of a transparent ink does not hold, and dots turn grey-black under a removal laser. Judge this ink by healed patch tests, and tell the client."
                    );
                }
            }
        }
    }
}
