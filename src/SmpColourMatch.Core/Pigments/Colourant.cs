namespace SmpColourMatch.Core.Pigments;

/// <summary>A colouring substance in a pigment.</summary>
/// <param name="Ci">Colour Index number, for example 77266 (carbon black).</param>
/// <param name="WeightPercent">Share of the pigment's weight, 0–100; null when not declared.</param>
public sealed record Colourant(string Ci, double? WeightPercent);
