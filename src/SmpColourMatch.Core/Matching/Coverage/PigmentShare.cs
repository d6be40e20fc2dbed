namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>What one pigment does for a population; all are shares of its weight, 0–1.</summary>
/// <param name="PigmentId">The catalogue's id.</param>
/// <param name="Serves">Clients whom it could serve.</param>
/// <param name="Best">Clients for whom it is the choice.</param>
/// <param name="Alone">Clients whom only it can serve.</param>
public sealed record PigmentShare(string PigmentId, double Serves, double Best, double Alone);
