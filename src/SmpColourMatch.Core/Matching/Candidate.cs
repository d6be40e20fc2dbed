using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Matching;

/// <summary>One pigment at one dilution, and how its healed dot compares with the target.</summary>
/// <param name="PigmentId">The catalogue's id.</param>
/// <param name="PigmentName">The catalogue's name.</param>
/// <param name="DiluentParts">Parts diluent per one part pigment by volume, ≥ 0; 0 = neat.</param>
/// <param name="HealedLab">Predicted Lab of the healed dot on this skin.</param>
/// <param name="DeltaE00">CIEDE2000 between that dot and the target.</param>
/// <param name="DiluentPartsLow">Lower end of the 95 % interval of the dilution.</param>
/// <param name="DiluentPartsHigh">Upper end of the 95 % interval of the dilution.</param>
/// <param name="Probability">Chance that this pigment-and-dilution is the best of the catalogue, given the measurement's doubt, 0–1.</param>
public sealed record Candidate(
    string PigmentId,
    string PigmentName,
    double DiluentParts,
    Lab HealedLab,
    double DeltaE00,
    double DiluentPartsLow,
    double DiluentPartsHigh,
    double Probability
);
