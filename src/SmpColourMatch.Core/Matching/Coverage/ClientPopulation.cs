namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>Whom a catalogue should serve: skins, and clients that each have one of them and a hair colour.</summary>
/// <param name="Name">For people.</param>
/// <param name="Skins">At least one.</param>
/// <param name="Clients">At least one.</param>
public sealed record ClientPopulation(
    string Name,
    IReadOnlyList<PopulationSkin> Skins,
    IReadOnlyList<PopulationClient> Clients
);
