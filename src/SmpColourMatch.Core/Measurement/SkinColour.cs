using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Measurement;

/// <summary>The colour of bare scalp or skin.</summary>
/// <param name="Lab">Robust centre.</param>
/// <param name="Sd">One standard deviation of the whole measurement, calibration included.</param>
/// <param name="Pixels">How many pixels, at measuring resolution, it rests on.</param>
public sealed record SkinColour(Lab Lab, LabSd Sd, int Pixels);
