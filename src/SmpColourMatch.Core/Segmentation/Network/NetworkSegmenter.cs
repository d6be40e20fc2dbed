using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Core.Segmentation.Network;

/// <summary>Finds skin, hair and stubble with a small convolutional network, then fits the regions to the photo's edges.</summary>
/// <remarks>Holds only constant data: one instance serves many threads.</remarks>
public sealed class NetworkSegmenter : IRegionSegmenter
{
    /// <summary>Pixels of the picture that the network sees. Chosen by us: more finds finer hair but takes longer, and heads get larger than those of training.</summary>
    private const double WorkingPixels = 224 * 224;

    /// <summary>
    /// Divides the logits before the softmax, so that a probability is about the share of right pixels. Fitted to subjects kept out of
    /// training; higher makes every pixel less sure.
    /// </summary>
    private const float Temperature = 1.3f;

    private readonly Lazy<ScalpNetwork> _network = new(ScalpNetworkFile.ReadBuiltIn);

    public RegionMap Segment(CalibratedPhoto photo)
    {
        ArgumentNullException.ThrowIfNull(photo);
        var (width, height) = WorkingSize(photo.Width, photo.Height);
        using var red = Resampler.Resample(photo.Pixels.Red, width, height);
        using var green = Resampler.Resample(photo.Pixels.Green, width, height);
        using var blue = Resampler.Resample(photo.Pixels.Blue, width, height);
        using var picture = PictureOf(red, green, blue);
        using var logits = _network.Value.Run(picture);
        var probabilities = ProbabilitiesOf(logits);
        try
        {
            using var guide = new Plane<float>(logits.Width, logits.Height);
            using var smallRed = Resampler.Resample(red, guide.Width, guide.Height);
            using var smallGreen = Resampler.Resample(green, guide.Width, guide.Height);
            using var smallBlue = Resampler.Resample(blue, guide.Width, guide.Height);
            RegionRefiner.Guide(smallRed.Samples, smallGreen.Samples, smallBlue.Samples, guide.Samples);
            return RegionRefiner.Refine(photo, guide, probabilities);
        }
        finally
        {
            foreach (var plane in probabilities)
            {
                plane.Dispose();
            }
        }
    }

    /// <summary>About <see cref="WorkingPixels"/> in the photo's shape, as near as the network's units allow.</summary>
    internal static (int Width, int Height) WorkingSize(int width, int height)
    {
        var scale = Math.Sqrt(WorkingPixels / ((double)width * height));
        return (Side(width * scale), Side(height * scale));
    }

    /// <summary>Very long photos are squeezed: twice the least side is the most that the network gets.</summary>
    private static int Side(double wanted) =>
        Math.Clamp(
            (int)Math.Round(wanted / ScalpNetwork.SideUnit) * ScalpNetwork.SideUnit,
            ScalpNetwork.LeastSide,
            2 * ScalpNetwork.LeastSide
        );

    /// <summary>The network's input, through 8-bit codes as in training.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static FeatureMap PictureOf(Plane<float> red, Plane<float> green, Plane<float> blue)
    {
        var map = new FeatureMap(red.Width, red.Height, 3);
        var codes = new byte[red.Width];
        Plane<float>[] planes = [red, green, blue];
        for (var y = 0; y < map.Height; y++)
        {
            for (var c = 0; c < planes.Length; c++)
            {
                SrgbCurve.EncodeBytes(planes[c].Row(y), codes);
                var row = map.Values.AsSpan(map.Offset(0, y), 3 * codes.Length);
                for (var x = 0; x < codes.Length; x++)
                {
                    row[(3 * x) + c] = ((codes[x] / 255f) - 0.5f) * 4;
                }
            }
        }

        return map;
    }

    /// <summary>Softmax of the logits, a plane a class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Plane<float>[] ProbabilitiesOf(FeatureMap logits)
    {
        var planes = new Plane<float>[ScalpNetwork.Classes];
        for (var c = 0; c < planes.Length; c++)
        {
            planes[c] = new Plane<float>(logits.Width, logits.Height);
        }

        for (var y = 0; y < logits.Height; y++)
        {
            for (var x = 0; x < logits.Width; x++)
            {
                var pixel = logits.Pixel(x, y)[..ScalpNetwork.Classes];
                var top = Math.Max(Math.Max(pixel[0], pixel[1]), Math.Max(pixel[2], pixel[3]));
                var sum = 0f;
                for (var c = 0; c < pixel.Length; c++)
                {
                    pixel[c] = MathF.Exp((pixel[c] - top) / Temperature);
                    sum += pixel[c];
                }

                for (var c = 0; c < pixel.Length; c++)
                {
                    planes[c][x, y] = pixel[c] / sum;
                }
            }
        }

        return planes;
    }
}
