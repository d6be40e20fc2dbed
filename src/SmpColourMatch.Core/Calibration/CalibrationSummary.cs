using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration;

/// <summary>How a photo was calibrated, and what doubt that leaves.</summary>
/// <param name="Method">What the colours are tied to.</param>
/// <param name="Sd">The standard deviation that calibration alone leaves on a measured skin Lab; after an estimate, the part of it that hair shares.</param>
public sealed record CalibrationSummary(CalibrationMethod Method, LabSd Sd)
{
    /// <summary>The same for hair, which is darker and off a chart's patches in another way.</summary>
    public LabSd HairSd { get; init; } = Sd;

    /// <summary>The chart that was calibrated by; null for other methods.</summary>
    public ChartSummary? Chart { get; init; }

    /// <summary>How far the colours were moved by an estimate; null when something in the photo tied them down.</summary>
    public EstimatedLight? Light { get; init; }
}
