using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Pipeline;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>Keeps of a photo what its report shows, while the photo is still there.</summary>
/// <remarks>One for each photo; disposed after the report is written.</remarks>
/// <param name="further">Sees all stages too.</param>
/// <param name="zone">Where the preview puts dots; null to go by hair and scalp.</param>
public sealed class ReportTrace(IAnalysisTrace further, ZonePolygon? zone = null) : IAnalysisTrace, IDisposable
{
    /// <summary>Null when the photo did not come as far as its regions.</summary>
    internal ReportScene? Scene { get; private set; }

    public void Calibrated(CalibratedPhoto photo) => further.Calibrated(photo);

    public void Scored(IReadOnlyList<Plane<float>> logits) => further.Scored(logits);

    public void Guessed(IReadOnlyList<Plane<float>> probabilities) => further.Guessed(probabilities);

    public void Segmented(CalibratedPhoto photo, RegionMap regions)
    {
        Scene = ReportScene.Of(photo, regions, zone);
        further.Segmented(photo, regions);
    }

    public void Dispose() => Scene?.Dispose();
}
