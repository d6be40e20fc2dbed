using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>One client of a population.</summary>
/// <param name="Skin">Index of the skin.</param>
/// <param name="HairName">For people; null when it is one of many.</param>
/// <param name="Hair">Colour of the hair.</param>
/// <param name="Weight">How many people the client stands for, above 0; only ratios count.</param>
public readonly record struct PopulationClient(int Skin, string? HairName, Lab Hair, double Weight);
