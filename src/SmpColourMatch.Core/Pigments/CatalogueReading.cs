namespace SmpColourMatch.Core.Pigments;

/// <summary>What came of reading a catalogue file.</summary>
/// <param name="Catalogue">Null when there is any finding of severity error.</param>
/// <param name="Findings">All faults, in the order of the file.</param>
public sealed record CatalogueReading(PigmentCatalogue? Catalogue, IReadOnlyList<Finding> Findings);
