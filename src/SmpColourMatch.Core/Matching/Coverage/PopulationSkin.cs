using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>A skin that some clients of a population share.</summary>
/// <param name="Name">For people; null when it is one of many.</param>
/// <param name="Lab">Its colour.</param>
/// <param name="Parameters">Melanin, blood and scattering that give that colour in the model.</param>
public sealed record PopulationSkin(string? Name, Lab Lab, SkinParameters Parameters);
