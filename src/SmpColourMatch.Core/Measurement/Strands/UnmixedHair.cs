using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Measurement.Strands;

/// <summary>The pigmented hair's own colour.</summary>
/// <param name="Lab">Most probable.</param>
/// <param name="Sd">Root mean square of how far the truth may lie from it.</param>
/// <param name="Grey">Share of white strands, 0–1.</param>
internal readonly record struct UnmixedHair(Lab Lab, LabSd Sd, double Grey);
