using System.Numerics;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Estimation;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Pipeline;

/// <summary>
/// Stages of the method run for nobody, their results thrown away. Code is compiled when it first runs, which takes longer than the run: a rehearsal on another
/// core has it compiled when the first photo gets there.
/// </summary>
public static class Rehearsal
{
    /// <summary>Side of the picture in pixels. Chosen by us: a smaller one holds too few pieces of skin to fit light to, a larger one takes longer.</summary>
    private const int Side = 256;

    private static readonly Vector3 SkinColour = new(0.42f, 0.25f, 0.18f);
    private static readonly Vector3 HairColour = new(0.05f, 0.035f, 0.025f);

    /// <summary>Where the light comes from: to the right, above and ahead.</summary>
    private static readonly Vector3 Light = Vector3.Normalize(new Vector3(0.4f, -0.4f, 0.8f));

    /// <summary>Finding regions, measuring and the estimate of light, on a ball whose upper part is hair.</summary>
    /// <returns>What was measured on the ball.</returns>
    public static ColourMeasurement OfPhotos(IRegionSegmenter segmenter)
    {
        ArgumentNullException.ThrowIfNull(segmenter);
        using var regions = new RegionMap
        {
            Regions = new Plane<byte>(Side, Side),
            Confidence = new Plane<byte>(Side, Side),
        };
        using var photo = new UncalibratedReading().Calibrate(Draw(regions));
        segmenter.Segment(photo).Dispose();
        var measurement = ColourMeasurer.Measure(photo, regions);
        return LightEstimator.Estimate(measurement, photo.Summary, FrameLuminance.Of(photo)).Measurement;
    }

    /// <summary>A recommendation for black hair on a light skin.</summary>
    public static void OfMatching(PigmentMatcher matcher)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        var skin = new SkinModel(ReferenceSkin.All[0].Parameters).Lab();
        matcher.Recommend(
            new SkinColour(skin, UncalibratedReading.DefaultSd, Pixels: 0),
            DeclaredHair.Parse("black"),
            new MatchingOptions { SharedSd = UncalibratedReading.DefaultSd }
        );
    }

    private static LinearPhoto Draw(RegionMap map)
    {
        var pixels = new RgbPlanes<float>(Side, Side);
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var (region, colour) = At(x, y);
                (pixels.Red[x, y], pixels.Green[x, y], pixels.Blue[x, y]) = (colour.X, colour.Y, colour.Z);
                (map.Regions[x, y], map.Confidence[x, y]) = ((byte)region, byte.MaxValue);
            }
        }

        var clipping = new Plane<byte>(Side, Side);
        clipping.Samples.Clear();
        return new LinearPhoto
        {
            FullWidth = Side,
            FullHeight = Side,
            Pixels = pixels,
            Clipping = clipping,
        };
    }

    private static (Region Region, Vector3 Colour) At(int x, int y)
    {
        var (u, v) = ((2.4f * x / Side) - 1.2f, (2.4f * y / Side) - 1.2f);
        var depth = 1 - (u * u) - (v * v);
        if (depth <= 0)
        {
            return (Region.Background, new Vector3(0.3f));
        }

        var light = 0.3f + Math.Max(0, 0.7f * Vector3.Dot(new Vector3(u, v, MathF.Sqrt(depth)), Light));

        // Strands: hair without contrast is measured another way.
        var gloss = 1 + (0.5f * MathF.Sin((0.9f * x) + (0.2f * y)));
        return v < -0.1f ? (Region.Hair, HairColour * light * gloss) : (Region.Skin, SkinColour * light);
    }
}
