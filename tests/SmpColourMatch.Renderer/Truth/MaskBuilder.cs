using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Renderer.Geometry;
using SmpColourMatch.Renderer.Hair;
using SmpColourMatch.Renderer.Imaging;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Truth;

/// <summary>
/// The true regions, numbered as in the outside contract: from what each pixel shows, smoothed over the 2 mm within which a person
/// sees hair or scalp and not single strands.
/// </summary>
internal static class MaskBuilder
{
    /// <summary>Half the side of the square over which cover is averaged on the head, mm.</summary>
    private const float HeadRadius = 2;

    /// <summary>The same for strands that stand out from the head, mm.</summary>
    private const float EdgeRadius = 0.7f;

    /// <summary>From this mean cover on it is hair. Chosen by us: less than a third of the scalp shows.</summary>
    private const float HairCover = 0.68f;

    /// <summary>From this mean cover on it is thinning; below, skin with stray hairs.</summary>
    private const float ThinningCover = 0.14f;

    /// <summary>From this share of the full density on, short hair counts as stubble.</summary>
    private const float StubbleDensity = 0.25f;

    public static Plane<byte> Build(
        LinearCanvas canvas,
        SurfaceMap surface,
        HairMap map,
        float[] skinLight,
        float pixelsPerMillimetre
    )
    {
        var head = BoxMean(canvas.HairCover, canvas.Width, canvas.Height, pixelsPerMillimetre * HeadRadius);
        var edge = BoxMean(canvas.HairCover, canvas.Width, canvas.Height, pixelsPerMillimetre * EdgeRadius);
        var mask = new Plane<byte>(canvas.Width, canvas.Height);
        for (var y = 0; y < canvas.Height; y++)
        {
            var row = mask.Row(y);
            for (var x = 0; x < canvas.Width; x++)
            {
                var index = (y * canvas.Width) + x;
                row[x] =
                    skinLight[index] > 0
                        ? OnSkin(surface, map, x, y, head[index])
                        : (byte)(edge[index] >= 0.5f ? 2 : 0);
            }
        }

        return mask;
    }

    private static byte OnSkin(SurfaceMap surface, HairMap map, int x, int y, float cover)
    {
        if (cover >= HairCover)
        {
            return 2;
        }

        var p = surface.Point(x, y);
        var isShort = p.Y > -95 && map.Length(p) <= HairDescription.StubbleLimit;
        var isSeenThrough = isShort ? map.Density(p) >= StubbleDensity : cover >= ThinningCover;
        return (byte)(isSeenThrough ? 3 : 1);
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
