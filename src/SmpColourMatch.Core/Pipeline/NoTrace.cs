using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Core.Pipeline;

/// <summary>Looks at nothing: the default.</summary>
public sealed class NoTrace : IAnalysisTrace
{
    public static NoTrace Instance { get; } = new();

    public void Calibrated(CalibratedPhoto photo) { }

    public void Segmented(CalibratedPhoto photo, RegionMap regions) { }
}
