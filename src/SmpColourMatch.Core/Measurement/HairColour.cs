using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement.Strands;

namespace SmpColourMatch.Core.Measurement;

/// <summary>The colour of the pigmented hair to match.</summary>
/// <param name="Lab">Robust centre of the pigmented (not grey) hair.</param>
/// <param name="Sd">One standard deviation of the whole measurement, calibration included.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="GreyFraction">Share of the hair that is grey or white, 0–1.</param>
/// <param name="Pixels">How many pixels, at measuring resolution, it rests on; 0 when declared.</param>
public sealed record HairColour(Lab Lab, LabSd Sd, HairSource Source, double GreyFraction, int Pixels)
{
    /// <summary>What its pixels showed; null when declared.</summary>
    internal HairSight? Sight { get; init; }
}
