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
        if (catalogue.Basis == CatalogueBasis.Modelled)
        {
            findings.Warning(
                FindingCodes.ModelledCatalogue,
                root.Member("basis") ?? root,
                "These colours are modelled, not measured: they show how the method works. Use a measured catalogue of the pigments on your shelf for clients."
            );
        }
    }
}
