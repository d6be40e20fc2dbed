using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>What a photo shows of one patch of a chart.</summary>
/// <param name="Index">0 = patch 1 (dark skin) to 23 = patch 24 (black), row by row.</param>
/// <param name="Mean">Robust mean of its inner pixels: linear light, sRGB primaries as the file's profile states, 1 = the file's white.</param>
/// <param name="Sd">Robust standard deviation of those pixels, per channel, same unit.</param>
/// <param name="Pixels">How many pixels at the measuring resolution were read.</param>
/// <param name="State">Whether it may be calibrated by.</param>
public readonly record struct PatchReading(int Index, LinearRgb Mean, LinearRgb Sd, int Pixels, PatchState State)
{
    /// <summary>Column 0–5, from the left edge as the chart is read.</summary>
    public int Column => Index % 6;

    /// <summary>Row 0–3, from the top edge as the chart is read; row 3 holds the greys.</summary>
    public int Row => Index / 6;
}
