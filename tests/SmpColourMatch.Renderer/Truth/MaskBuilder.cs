using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Renderer.Geometry;
using SmpColourMatch.Renderer.Hair;
using SmpColourMatch.Renderer.Imaging;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Truth;

/// <summary>
/// The true regions, numbered as in the outside contract, by what the eye sees: how much of a small neighbourhood the strands cover, whatever their length. Dense cover is hair, even when
/// cut to 5 mm; where the scalp shows through it is stubble or thinning.
/// </summary>
/// <remarks>
/// Stubble and crops stand, so that seen aslant their strands hide one another and more of the skin; yet a shaved head is as shaved at its outline as in its middle. So the cover of what
/// stands is what somebody would see who looks straight onto the place: strands that stand in all directions leave gaps that fall with the way through them,
/// gap(angle) = gap(0)^(1 / cos angle), as leaves do in a canopy (Nilson 1971, Agricultural Meteorology 8, 25). Longer hair lies, and covers what it covers.
/// </remarks>
internal static class MaskBuilder
{
    /// <summary>Half the side of the square over which cover is averaged on the head, mm. Chosen by us: the 6 mm within which a person sees hair or scalp and not single strands; smaller gives ragged regions.</summary>
    private const float HeadRadius = 3;

    /// <summary>The same for strands that stand out from the head, mm.</summary>
    private const float EdgeRadius = 0.7f;

    /// <summary>Cosine below which nothing can be told of the place itself. Chosen by us: 78 degrees; lower takes the rims of dense hair for hair more surely, those of stubble less.</summary>
    private const float LeastFacing = 0.2f;

    /// <summary>From this mean cover on it is hair. Chosen by us on the test photos: a dense crop of 5 mm, seen from above, covers about this and looks like hair.</summary>
    private const float HairCover = 0.35f;

    /// <summary>The same of what stands, seen straight. Chosen by us: that crop covers 0.30 to 0.35 so; lower calls closely clipped sides hair, higher leaves patches of both on one crop.</summary>
    private const float StandingHairCover = 0.3f;

    /// <summary>From this mean cover on the scalp is seen through thin hair; below, it is skin with stray hairs. Chosen by us.</summary>
    private const float ThinningCover = 0.04f;

    /// <summary>The same of standing stubble seen straight. Chosen by us: hair shaved to 0.7 mm covers 0.05 to 0.1 in most views, 0.03 straight on; higher leaves holes in shaved heads.</summary>
    private const float StubbleCover = 0.025f;

    /// <summary>
    /// Half the least width of a stretch of thinning, and of a rim of hair around stubble, mm. Chosen by us: a hairline is a line to
    /// the eye, not a band of thinning, and the outline of a shaved head, where strands hide one another, is as shaved as its middle.
    /// </summary>
    private const float LeastHalfWidth = 6;

    /// <summary>Where a stretch of thinning is too narrow: from this mean cover on it belongs to the hair beside it, below to the skin.</summary>
    private const float HairlineCover = 0.18f;

    /// <param name="canvas">What was painted, with the strands' cover of each pixel.</param>
    /// <param name="skinLight">Light on the head's skin; 0 or less where a pixel shows none.</param>
    /// <param name="surface">Which way the head faces.</param>
    /// <param name="map">How long the hair is.</param>
    /// <param name="pixelsPerMillimetre">At the head's distance.</param>
    public static Plane<byte> Build(
        LinearCanvas canvas,
        float[] skinLight,
        SurfaceMap surface,
        HairMap map,
        float pixelsPerMillimetre
    )
    {
        var isStubble = NoLongerThan(HairDescription.StubbleLimit, skinLight, surface, map);
        var stands = NoLongerThan(HairDescription.CropLimit, skinLight, surface, map);
        var head = MeanOnHead(canvas, skinLight, surface, stands, pixelsPerMillimetre * HeadRadius);
        var edge = BoxMean(canvas.HairCover, canvas.Width, canvas.Height, pixelsPerMillimetre * EdgeRadius);
        var mask = new Plane<byte>(canvas.Width, canvas.Height);
        var regions = mask.Samples;
        for (var i = 0; i < regions.Length; i++)
        {
            regions[i] =
                skinLight[i] <= 0 ? (byte)(edge[i] >= 0.5f ? 2 : 0)
                : head[i] >= (stands[i] ? StandingHairCover : HairCover) ? (byte)2
                : head[i] >= (isStubble[i] ? StubbleCover : ThinningCover) ? (byte)3
                : (byte)1;
        }

        WithoutNarrowBands(mask, head, skinLight, pixelsPerMillimetre * LeastHalfWidth);
        BeyondOutline(mask, skinLight, pixelsPerMillimetre * LeastHalfWidth);
        return mask;
    }

    /// <summary>Strands that stand out beside the head are of the kind that grows there.</summary>
    private static void BeyondOutline(Plane<byte> mask, float[] skinLight, float radiusPixels)
    {
        var regions = mask.Samples;
        var hair = BoxMean(Where(mask, 2, skinLight), mask.Width, mask.Height, radiusPixels);
        var stubble = BoxMean(Where(mask, 3, skinLight), mask.Width, mask.Height, radiusPixels);
        for (var i = 0; i < regions.Length; i++)
        {
            if (regions[i] == 2 && skinLight[i] <= 0 && stubble[i] > hair[i])
            {
                regions[i] = 3;
            }
        }
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

    /// <param name="mask">Regions.</param>
    /// <param name="region">The one that counts.</param>
    /// <param name="skinLight">Where given, only the head's own pixels count.</param>
    private static float[] Where(Plane<byte> mask, byte region, float[]? skinLight = null)
    {
        var at = new float[mask.Samples.Length];
        for (var i = 0; i < at.Length; i++)
        {
            at[i] = mask.Samples[i] == region && (skinLight is null || skinLight[i] > 0) ? 1 : 0;
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

    private static bool[] NoLongerThan(double millimetres, float[] skinLight, SurfaceMap surface, HairMap map)
    {
        var isShort = new bool[skinLight.Length];
        for (var i = 0; i < isShort.Length; i++)
        {
            var (x, y) = (i % surface.Width, i / surface.Width);
            isShort[i] = skinLight[i] > 0 && map.Length(surface.Point(x, y)) <= millimetres;
        }

        return isShort;
    }

    /// <summary>Mean cover of the head's own pixels, so that the surroundings do not thin out the hair along its outline; of what stands, as if seen along the skin's normal.</summary>
    private static float[] MeanOnHead(
        LinearCanvas canvas,
        float[] skinLight,
        SurfaceMap surface,
        bool[] stands,
        float radiusPixels
    )
    {
        var isHead = new float[skinLight.Length];
        var cover = new float[skinLight.Length];
        var facing = new float[skinLight.Length];
        for (var i = 0; i < isHead.Length; i++)
        {
            if (skinLight[i] > 0)
            {
                (isHead[i], cover[i]) = (1, canvas.HairCover[i]);
                facing[i] = stands[i] ? surface.Facing(i % canvas.Width, i / canvas.Width) : 1;
            }
        }

        var share = BoxMean(isHead, canvas.Width, canvas.Height, radiusPixels);
        var mean = BoxMean(cover, canvas.Width, canvas.Height, radiusPixels);
        var cosine = BoxMean(facing, canvas.Width, canvas.Height, radiusPixels);
        for (var i = 0; i < mean.Length; i++)
        {
            var gap = 1 - Math.Clamp(mean[i] / share[i], 0, 1);
            mean[i] = isHead[i] > 0 ? 1 - MathF.Pow(gap, MathF.Max(LeastFacing, cosine[i] / share[i])) : 0;
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
