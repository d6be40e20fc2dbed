namespace SmpColourMatch.Core.Pigments;

/// <summary>What the supplier states under one region's rules; repeated, not checked.</summary>
/// <param name="Region">For example EU.</param>
/// <param name="Rule">For example 2020/2081.</param>
/// <param name="Status">For example declared.</param>
/// <param name="Document">Where it is stated.</param>
public sealed record RegulatoryEntry(string Region, string Rule, string Status, string? Document);
