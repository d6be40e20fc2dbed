using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Measurement;

/// <summary>What the photo says of skin and hair: the last value that came from pixels.</summary>
/// <param name="Skin">Null when too few pixels are surely skin.</param>
/// <param name="Hair">Null when too few pixels are surely hair.</param>
/// <param name="SkinFraction">Share of the photo that is skin, 0–1.</param>
/// <param name="HairFraction">Share of the photo that is hair, 0–1.</param>
/// <param name="StubbleFraction">Share of the photo that is stubble or thinning, 0–1.</param>
/// <param name="Notes">Glare, exposure, greyness and the like.</param>
public sealed record ColourMeasurement(
    SkinColour? Skin,
    HairColour? Hair,
    double SkinFraction,
    double HairFraction,
    double StubbleFraction,
    IReadOnlyList<Note> Notes
);
