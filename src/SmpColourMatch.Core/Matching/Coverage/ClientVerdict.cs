using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>What a catalogue can do for one client.</summary>
/// <param name="Status">Served, or why not.</param>
/// <param name="Target">What a healed dot should look like.</param>
/// <param name="Pigment">Index of the best pigment; −1 when all are too dark.</param>
/// <param name="DiluentParts">Its dilution.</param>
/// <param name="Dot">Its healed dot.</param>
/// <param name="DeltaE00">Between dot and target.</param>
/// <param name="Grade">What that difference is worth.</param>
public readonly record struct ClientVerdict(
    ClientStatus Status,
    Lab Target,
    int Pigment,
    double DiluentParts,
    Lab Dot,
    double DeltaE00,
    MatchGrade Grade
);
