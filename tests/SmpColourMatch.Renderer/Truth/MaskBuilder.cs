using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Renderer.Imaging;

namespace SmpColourMatch.Renderer.Truth;

/// <summary>
/// The true regions, numbered as in the outside contract, by what the eye sees: how much of a small neighbourhood the strands cover,
/// whatever their length. Dense cover is hair, even when cut to 5 mm; where the scalp shows through it is stubble or thinning.
/// </summary>
internal static class MaskBuilder
{
    /// <summary>Half the side of the square over which cover is averaged on the head, mm. Chosen by us: the 6 mm within which a person sees hair or scalp and not single strands; smaller gives ragged regions.</summary>
    private const float HeadRadius = 3;

    /// <summary>The same for strands that stand out from the head, mm.</summary>
    private const float EdgeRadius = 0.7f;

    /// <summary>From this mean cover on it is hair. Chosen by us on the test photos: a dense crop of 5 mm, seen from above, covers about this and looks like hair.</summary>
    private const float HairCover = 0.35f;

    /// <summary>From this mean cover on the scalp is seen through stubble or thin hair; below, it is skin with stray hairs. Chosen by us: hair shaved to 0.7 mm covers 0.05 to 0.1.</summary>
    private const float ThinningCover = 0.04f;

    /// <summary>
    /// Half the least width of a stretch of thinning, and of a rim of hair around stubble, mm. Chosen by us: a hairline is a line to
    /// the eye, not a band of thinning, and the outline of a shaved head, where strands hide one another, is as shaved as its middle.
    /// </summary>
    private const float LeastHalfWidth = 6;

    /// <summary>Where a stretch of thinning is too narrow: from this mean cover on it belongs to the hair beside it, below to the skin.</summary>
    private const float HairlineCover = 0.18f;

    public static Plane<byte> Build(LinearCanvas canvas, float[] skinLight, float pixelsPerMillimetre)
    {
        var head = MeanOnHead(canvas, skinLight, pixelsPerMillimetre * HeadRadius);
        var edge = BoxMean(canvas.HairCover, canvas.Width, canvas.Height, pixelsPerMillimetre * EdgeRadius);
        var mask = new Plane<byte>(canvas.Width, canvas.Height);
        var regions = mask.Samples;
        for (var i = 0; i < regions.Length; i++)
        {
            regions[i] =
                skinLight[i] <= 0 ? (byte)(edge[i] >= 0.5f ? 2 : 0)
                : head[i] >= HairCover ? (byte)2
                : head[i] >= ThinningCover ? (byte)3
                : (byte)1;
        }

        WithoutNarrowBands(mask, head, skinLight, pixelsPerMillimetre * LeastHalfWidth);
        return mask;
    }

    private static void WithoutNarrowBands(Plane<byte> mask, float[] cover, float[] skinLight, float radiusPixels)
    {
        var regions = mask.Samples;
        var wideHair = Opened(Where(mask, 2), mask.Width, mask.Height, radiusPixels);
        var nearStubble = BoxMean(Where(mask, 3), mask.Width, mask.Height, radiusPixels);
        for (var i = 0; i < regions.Length; i++)
        {
            if (regions[i] == 2 && skinLight[i] > 0 && wideHair[i] <= 0 && nearStubble[i] > 0)
            {
                regions[i] = 3;
            }
        }

        var wideStubble = Opened(Where(mask, 3), mask.Width, mask.Height, radiusPixels);
        for (var i = 0; i < regions.Length; i++)
        {
            if (regions[i] == 3 && wideStubble[i] <= 0)
            {
                regions[i] = (byte)(cover[i] >= HairlineCover ? 2 : 1);
            }
        }
    }

    private static float[] Where(Plane<byte> mask, byte region)
    {
        var at = new float[mask.Samples.Length];
        for (var i = 0; i < at.Length; i++)
        {
            at[i] = mask.Samples[i] == region ? 1 : 0;
        }

        return at;
    }

    /// <summary>Morphological opening by a square: above 0 where such a square fits into the set.</summary>
    private static float[] Opened(float[] set, int width, int height, float radiusPixels)
    {
        var kept = BoxMean(set, width, height, radiusPixels);
        for (var i = 0; i < kept.Length; i++)
        {
            // Means of ones are summed in float64 and differ from 1 by rounding only.
            kept[i] = kept[i] > 0.9999f ? 1 : 0;
        }

        return BoxMean(kept, width, height, radiusPixels);
    }

    /// <summary>Mean cover of the head's own pixels, so that the surroundings do not thin out the hair along its outline.</summary>
    private static float[] MeanOnHead(LinearCanvas canvas, float[] skinLight, float radiusPixels)
    {
        var isHead = new float[skinLight.Length];
        var cover = new float[skinLight.Length];
        for (var i = 0; i < isHead.Length; i++)
        {
            if (skinLight[i] > 0)
            {
                (isHead[i], cover[i]) = (1, canvas.HairCover[i]);
            }
        }

        var share = BoxMean(isHead, canvas.Width, canvas.Height, radiusPixels);
        var mean = BoxMean(cover, canvas.Width, canvas.Height, radiusPixels);
        for (var i = 0; i < mean.Length; i++)
        {
            mean[i] = isHead[i] > 0 ? mean[i] / share[i] : 0;
        }

        return mean;
    }

    private static float[] BoxMean(float[] values, int width, int height, float radiusPixels)
    {
        var radius = Math.Max(1, (int)MathF.Round(radiusPixels));
        var half = new float[values.Length];
        var mean = new float[values.Length];
        for (var y = 0; y < height; y++)
        {
            Line(values, half, y * width, 1, width, radius);
        }

        for (var x = 0; x < width; x++)
        {
            Line(half, mean, x, width, height, radius);
        }

        return mean;
    }

    private static void Line(float[] source, float[] target, int start, int stride, int length, int radius)
    {
        var sum = 0.0;
        for (var i = -radius; i < length; i++)
        {
            if (i + radius < length)
            {
                sum += source[start + ((i + radius) * stride)];
            }

            if (i - radius - 1 >= 0)
            {
                sum -= source[start + ((i - radius - 1) * stride)];
            }

            if (i >= 0)
            {
                var count = Math.Min(i + radius, length - 1) - Math.Max(i - radius, 0) + 1;
                target[start + (i * stride)] = (float)(sum / count);
            }
        }
    }
}
