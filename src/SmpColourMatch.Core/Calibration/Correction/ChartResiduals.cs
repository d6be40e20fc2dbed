namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>How far the chart's patches come out from their reference after the correction, in CIEDE2000.</summary>
/// <param name="Patches">Each of the 24 patches, used or not.</param>
/// <param name="Mean">Over the patches that were used.</param>
/// <param name="Max">Over the patches that were used.</param>
/// <param name="LeaveOneOutMean">Mean when each patch is corrected without having been used itself: what the chart foretells of colours not on it.</param>
/// <param name="AsShotMean">Mean before the correction.</param>
/// <remarks>The correction is made to be right on skin and hair, so strong colours of the chart may stay further off than a fit to the chart alone would leave them.</remarks>
public sealed record ChartResiduals(
    IReadOnlyList<double> Patches,
    double Mean,
    double Max,
    double LeaveOneOutMean,
    double AsShotMean
);
