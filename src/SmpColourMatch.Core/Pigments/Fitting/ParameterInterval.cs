namespace SmpColourMatch.Core.Pigments.Fitting;

/// <summary>A fitted value with its 95 % interval.</summary>
/// <param name="Value">The best.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record ParameterInterval(double Value, double Low, double High);
