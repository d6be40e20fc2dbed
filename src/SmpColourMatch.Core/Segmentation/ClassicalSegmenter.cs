using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Core.Segmentation;

/// <summary>Finds skin, hair and stubble with a pixel classifier on hand-made features, then fits the regions to the photo's edges.</summary>
/// <remarks>See docs/segmentation.md. Holds only constant data: one instance serves many threads.</remarks>
public sealed class ClassicalSegmenter : IRegionSegmenter
{
    /// <summary>Longer side, in pixels, of the picture that is classified; the weights were trained for it.</summary>
    public const int BaseLongSide = 384;

    private readonly Lazy<PixelClassifier> _classifier = new(() =>
        new PixelClassifier(PixelClassifierFile.ReadBuiltIn())
    );

    public RegionMap Segment(CalibratedPhoto photo, ISegmentationTrace? trace = null)
    {
        ArgumentNullException.ThrowIfNull(photo);
        var scale = BaseLongSide / (double)Math.Max(photo.Width, photo.Height);
        var width = Math.Max(1, (int)Math.Round(photo.Width * scale));
        var height = Math.Max(1, (int)Math.Round(photo.Height * scale));
        using var red = Resampler.Resample(photo.Pixels.Red, width, height);
        using var green = Resampler.Resample(photo.Pixels.Green, width, height);
        using var blue = Resampler.Resample(photo.Pixels.Blue, width, height);
        using var channels = PhotoChannels.Compute(ScaledLab.Of(red, green, blue));
        var probabilities = _classifier.Value.Classify(channels);
        try
        {
            trace?.Guessed(probabilities);
            using var guide = new Plane<float>(width, height);
            RegionRefiner.Guide(red.Samples, green.Samples, blue.Samples, guide.Samples);
            using var small = Resampler.Resample(guide, probabilities[0].Width, probabilities[0].Height);
            return RegionRefiner.Refine(photo, small, probabilities);
        }
        finally
        {
            foreach (var plane in probabilities)
            {
                plane.Dispose();
            }
        }
    }
}
