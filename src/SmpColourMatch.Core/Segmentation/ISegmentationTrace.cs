using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Segmentation;

/// <summary>Sees what a segmenter thinks of a photo before it decides; for pictures of the way to the regions.</summary>
public interface ISegmentationTrace
{
    /// <summary>What the network says, unbounded: a plane a class in the order of <see cref="Region"/>, smaller than the photo. Not called by methods without logits.</summary>
    /// <param name="logits">Lent for the call.</param>
    void Scored(IReadOnlyList<Plane<float>> logits);

    /// <summary>Probabilities, 0-1, before they are fitted to the photo's edges: a plane a class in the order of <see cref="Region"/>, smaller than the photo.</summary>
    /// <param name="probabilities">Lent for the call.</param>
    void Guessed(IReadOnlyList<Plane<float>> probabilities);
}
