using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>Finds eyes of upright faces by light and dark alone: two dark places side by side, lighter between, above, and on the cheeks below.</summary>
/// <remarks>
/// The eye-band pattern of Viola and Jones 2001, "Rapid object detection using a boosted cascade of simple features", as one rule instead of a
/// trained cascade, on skin that the segmentation found. It errs to the safe side: ears and mouths are found too, and are veiled with the rest.
/// </remarks>
internal static class EyeBandFinder
{
    /// <summary>Longer side of the picture that is searched.</summary>
    private const int LongSide = 192;

    /// <summary>
    /// Least contrast of what is told, half of <see cref="EyeBand.IsSure"/>: a photo without even this holds no eyes that could be seen. Of 98 portraits
    /// one lies below (a face in such shade that it passes for hair), of 22 crowns 17.
    /// </summary>
    private const float LeastContrast = 0.25f;

    /// <summary>The two places may differ by a factor of two of light; more is a shadow's edge.</summary>
    private const float MostUneven = 0.7f;

    /// <summary>Share of light added before the logarithm: noise of the dark stays small.</summary>
    private const float Floor = 0.003f;

    /// <summary>Distances of the eyes that are tried, in pixels of the searched picture, each this factor above the last.</summary>
    private const double LeastDistance = 6;
    private const double DistanceStep = 1.15;

    /// <summary>All that may be eyes, the strongest first; of overlapping finds the strongest alone.</summary>
    public static IReadOnlyList<EyeBand> Find(RgbPlanes<float> pixels, Plane<byte> regions)
    {
        var scale = Math.Min(1, LongSide / (double)Math.Max(pixels.Width, pixels.Height));
        var (width, height) = (Math.Max(1, (int)(pixels.Width * scale)), Math.Max(1, (int)(pixels.Height * scale)));
        using var light = LogLight(pixels, width, height);
        using var skin = SkinShare(regions, width, height);
        var (lights, skins) = (new BoxSums(light), new BoxSums(skin));
        var found = new List<EyeBand>();
        for (var distance = LeastDistance; distance < width / 2.0; distance *= DistanceStep)
        {
            Search(lights, skins, width, height, distance, found);
        }

        found.Sort((one, other) => other.Contrast.CompareTo(one.Contrast));
        var kept = new List<EyeBand>();
        foreach (var band in found)
        {
            if (!kept.Exists(stronger => FaceVeil.Covers(stronger, band.X, band.Y)))
            {
                kept.Add(band);
            }
        }

        return kept.ConvertAll(band => new EyeBand(
            band.X / scale,
            band.Y / scale,
            band.Distance / scale,
            band.Contrast
        ));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Search(BoxSums light, BoxSums skin, int width, int height, double distance, List<EyeBand> found)
    {
        var step = Math.Max(1, distance / 8);
        for (var y = distance; y < height - (0.7 * distance); y += step)
        {
            for (var x = distance; x < width - distance; x += step)
            {
                // Nose, cheeks and brow must be skin.
                if (
                    skin.Mean(x, y, 0.25 * distance, 0.3 * distance) < 0.6f
                    || skin.Mean(x, y + (0.55 * distance), 1.4 * distance, 0.3 * distance) < 0.6f
                    || skin.Mean(x, y - (0.75 * distance), 0.6 * distance, 0.25 * distance) < 0.3f
                )
                {
                    continue;
                }

                var contrast = Contrast(light, x, y, distance);
                if (contrast >= LeastContrast)
                {
                    found.Add(new EyeBand(x, y, distance, contrast));
                }
            }
        }
    }

    private static float Contrast(BoxSums light, double x, double y, double distance)
    {
        var (half, below) = (0.5 * distance, y + (0.55 * distance));
        var left = light.Mean(x - half, y, 0.45 * distance, 0.25 * distance);
        var right = light.Mean(x + half, y, 0.45 * distance, 0.25 * distance);
        if (Math.Abs(left - right) > MostUneven)
        {
            return 0;
        }

        var between = light.Mean(x, y + (0.05 * distance), 0.3 * distance, 0.3 * distance);
        var above = light.Mean(x, y - (0.75 * distance), 0.6 * distance, 0.25 * distance);
        var leftCheek = light.Mean(x - half, below, 0.4 * distance, 0.3 * distance);
        var rightCheek = light.Mean(x + half, below, 0.4 * distance, 0.3 * distance);
        return Math.Min(
            Math.Min(between, above) - Math.Max(left, right),
            Math.Min(leftCheek - left, rightCheek - right)
        );
    }

    private static Plane<float> LogLight(RgbPlanes<float> pixels, int width, int height)
    {
        using var red = Resampler.Resample(pixels.Red, width, height);
        using var green = Resampler.Resample(pixels.Green, width, height);
        using var blue = Resampler.Resample(pixels.Blue, width, height);
        var light = new Plane<float>(width, height);
        for (var i = 0; i < light.Samples.Length; i++)
        {
            var luminance =
                (red.Samples[i] * (float)SrgbMatrix.Yr)
                + (green.Samples[i] * (float)SrgbMatrix.Yg)
                + (blue.Samples[i] * (float)SrgbMatrix.Yb);
            light.Samples[i] = MathF.Log(Math.Max(luminance, 0) + Floor);
        }

        return light;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Plane<float> SkinShare(Plane<byte> regions, int width, int height)
    {
        using var whole = new Plane<float>(regions.Width, regions.Height);
        var from = regions.Samples;
        var to = whole.Samples;
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = from[i] == (byte)Region.Skin ? 1 : 0;
        }

        return Resampler.Resample(whole, width, height);
    }
}
