using SmpColourMatch.Core.Calibration.Charts;

namespace SmpColourMatch.Core.Calibration;

/// <summary>What a calibration by a chart rests on.</summary>
/// <param name="Quad">Where the chart lies, in pixels of the upright photo at full size.</param>
/// <param name="PatchesUsed">Of 24.</param>
/// <param name="MeanDeltaE00">Mean CIEDE2000 of the used patches from their reference, after the correction.</param>
/// <param name="MaxDeltaE00">The greatest.</param>
/// <param name="LeaveOneOutMeanDeltaE00">The mean when each patch is corrected without having been used itself.</param>
/// <param name="AsShotMeanDeltaE00">The mean before the correction.</param>
public sealed record ChartSummary(
    ChartQuad Quad,
    int PatchesUsed,
    double MeanDeltaE00,
    double MaxDeltaE00,
    double LeaveOneOutMeanDeltaE00,
    double AsShotMeanDeltaE00
)
{
    /// <summary>Whether the patches' colours were the user's own reference, not the Classic's.</summary>
    public bool OwnReference { get; init; }

    /// <summary>The contract's name of what the patches were taken to be.</summary>
    public string Name => OwnReference ? "own-reference" : "classic24";
}
