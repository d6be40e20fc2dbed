namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>A supplier declares; nobody certifies an ink as "compliant" with (EU) 2020/2081, and a catalogue must not read as if.</summary>
internal sealed class RegulatoryStatusRule : ICatalogueRule
{
    private const string Declared = "declared";

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
            var places = located.Objects("regulatory");
            for (var i = 0; i < pigment.Regulatory.Count; i++)
            {
                var status = pigment.Regulatory[i].Status;
                if (!string.Equals(status, Declared, StringComparison.Ordinal))
                {
                    findings.Error(
                        RuleCodes.RegulatoryStatus,
                        places[i].At("status"),
                        $"The status is {Quoted.Of(status)}; a supplier can only declare, and this program checks no law. Write \"declared\" and name the document, or leave the entry out."
                    );
                }
            }
        }
    }
}
