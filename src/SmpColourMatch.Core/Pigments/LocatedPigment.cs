namespace SmpColourMatch.Core.Pigments;

/// <summary>A pigment and the place in the file where it stands.</summary>
internal sealed record LocatedPigment(Pigment Pigment, LocatedValue Json);
