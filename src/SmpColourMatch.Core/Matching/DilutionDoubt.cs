namespace SmpColourMatch.Core.Matching;

/// <summary>What the measurement's doubt leaves of one pigment's dilution.</summary>
/// <param name="Low">Lower end of the 95 % interval, parts diluent.</param>
/// <param name="High">Upper end.</param>
/// <param name="RungShare">For each rung of the ladder the share of draws in which it is the best candidate of the whole catalogue.</param>
internal sealed record DilutionDoubt(double Low, double High, double[] RungShare);
