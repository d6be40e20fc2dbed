namespace SmpColourMatch.Core.Pigments;

/// <summary>Says it when nobody has measured the inks.</summary>
internal sealed class ModelledBasisRule : ICatalogueRule
{
    public void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    )
    {
        // A basis that is missing or misspelt reads as modelled too, and is told as such.
        if (catalogue.Basis == CatalogueBasis.Modelled && root.Member("basis") is { Text: "modelled" } basis)
        {
            findings.Warning(
                FindingCodes.ModelledCatalogue,
                basis,
                "These colours are modelled, not measured: they show how the method works. Use a measured catalogue of the pigments on your shelf for clients."
            );
        }
    }
}
