using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Pigments;

/// <summary>What the drawdowns were drawn on.</summary>
/// <param name="Name">For example the maker's name of the card.</param>
/// <param name="Lab">Colour of the bare substrate.</param>
public sealed record Substrate(string Name, Lab Lab);
