namespace SmpColourMatch.Core.Pigments;

/// <summary>A rule about what a well-formed catalogue means: the place where deeper checks plug in (<see cref="CatalogueReader"/>).</summary>
internal interface ICatalogueRule
{
    /// <summary>Whether a pigment with a fault elsewhere is asked too: what it contains and when it expires can be judged all the same.</summary>
    bool AsksAll => false;

    /// <param name="catalogue">The whole, of which only <paramref name="sound"/> is without structural faults.</param>
    /// <param name="root">Where the whole stands.</param>
    /// <param name="sound">The pigments that read without error; where <see cref="AsksAll"/>, all of them.</param>
    /// <param name="findings">Receives what the rule finds.</param>
    void Check(
        PigmentCatalogue catalogue,
        LocatedValue root,
        IReadOnlyList<LocatedPigment> sound,
        FindingSink findings
    );
}
