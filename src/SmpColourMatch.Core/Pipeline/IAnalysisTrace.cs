using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Core.Pipeline;

/// <summary>Sees what each stage hands to the next; for pictures of the way to a result.</summary>
public interface IAnalysisTrace : ISegmentationTrace
{
    void Calibrated(CalibratedPhoto photo);

    void Segmented(CalibratedPhoto photo, RegionMap regions);
}
