using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>What changed in one pigment.</summary>
/// <param name="PigmentId">Its id.</param>
/// <param name="Kind">added, removed, changed or same.</param>
/// <param name="Fields">Names of the fields that differ, beside the ladder.</param>
/// <param name="Steps">CIEDE2000 between the drawdowns at each common dilution, strongest first.</param>
/// <param name="Before">The fitted ink; null when added.</param>
/// <param name="After">The fitted ink; null when removed.</param>
public sealed record PigmentDifference(
    string PigmentId,
    string Kind,
    IReadOnlyList<string> Fields,
    IReadOnlyList<(double DiluentParts, double DeltaE00)> Steps,
    InkOptics? Before,
    InkOptics? After
);
