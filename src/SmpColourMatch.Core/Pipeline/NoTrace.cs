using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Pipeline;

/// <summary>Looks at nothing: the default.</summary>
public sealed class NoTrace : IAnalysisTrace
{
    public static NoTrace Instance { get; } = new();

    public void Calibrated(CalibratedPhoto photo) { }

    public void Scored(IReadOnlyList<Plane<float>> logits) { }

    public void Guessed(IReadOnlyList<Plane<float>> probabilities) { }

    public void Segmented(CalibratedPhoto photo, RegionMap regions) { }
}
