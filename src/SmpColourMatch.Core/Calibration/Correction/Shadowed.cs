using SmpColourMatch.Core.Calibration.Charts;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>A chart across which a shadow's edge runs.</summary>
/// <param name="Reading">Its patches; those across the edge are in state <see cref="PatchState.Shaded"/> and left out.</param>
/// <param name="InShadow">The patches in the shadow, 0–23: they take part, with less light.</param>
/// <param name="Correction">To the light of the lit side.</param>
internal sealed record Shadowed(ChartReading Reading, IReadOnlyList<int> InShadow, ChartCorrection Correction);
