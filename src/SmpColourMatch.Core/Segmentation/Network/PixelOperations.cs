using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SmpColourMatch.Core.Segmentation.Network;

/// <summary>What the network does between its convolutions.</summary>
internal static unsafe class PixelOperations
{
    /// <summary>Adds to every pixel a projection of the map's mean (the light of the whole photo), then cuts negative values off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddContext(FeatureMap map, Convolution projection)
    {
        // As many pixels as a convolution wants at least; the first one's result counts.
        using var mean = new FeatureMap(projection.Least.Width, projection.Least.Height, map.Channels);
        mean.Clear();
        Average(map, mean.Pixel(0, 0));
        using var projected = projection.Apply(mean, null, rectify: false);
        if (projected.Channels != map.Channels)
        {
            throw new ArgumentException("The context layer does not fit the map.", nameof(projection));
        }

        var context = projected.Pixel(0, 0);
        for (var y = 0; y < map.Height; y++)
        {
            for (var x = 0; x < map.Width; x++)
            {
                var pixel = map.Pixel(x, y);
                for (var c = 0; c < pixel.Length; c++)
                {
                    pixel[c] = Math.Max(0, pixel[c] + context[c]);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Average(FeatureMap map, Span<float> mean)
    {
        for (var y = 0; y < map.Height; y++)
        {
            for (var x = 0; x < map.Width; x++)
            {
                var pixel = map.Pixel(x, y);
                for (var c = 0; c < mean.Length; c++)
                {
                    mean[c] += pixel[c];
                }
            }
        }

        foreach (ref var value in mean)
        {
            value /= map.Width * map.Height;
        }
    }

    /// <summary>Adds to <paramref name="map"/> the map of half its size, doubled bilinearly (pixel centres at half integers), then cuts negative values off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddDoubled(FeatureMap map, FeatureMap half)
    {
        if (
            map.Width != 2 * half.Width
            || map.Height != 2 * half.Height
            || map.Channels != half.Channels
            || map.Channels % 8 != 0
        )
        {
            throw new ArgumentException("The second map is not half of the first.", nameof(half));
        }

        var channels = map.Channels;
        fixed (
            float* target = map.Values,
                source = half.Values
        )
        {
            for (var y = 0; y < map.Height; y++)
            {
                var (near, far) = Neighbours(y, half.Height);
                for (var x = 0; x < map.Width; x++)
                {
                    var (left, right) = Neighbours(x, half.Width);
                    var p = target + map.Offset(x, y);
                    var nl = source + half.Offset(left, near);
                    var nr = source + half.Offset(right, near);
                    var fl = source + half.Offset(left, far);
                    var fr = source + half.Offset(right, far);
                    for (var c = 0; c < channels; c += Vector256<float>.Count)
                    {
                        var a = (Vector256.Load(nl + c) * 0.75f) + (Vector256.Load(nr + c) * 0.25f);
                        var b = (Vector256.Load(fl + c) * 0.75f) + (Vector256.Load(fr + c) * 0.25f);
                        var sum = Vector256.Load(p + c) + ((a * 0.75f) + (b * 0.25f));
                        Vector256.Max(sum, Vector256<float>.Zero).Store(p + c);
                    }
                }
            }
        }
    }

    /// <summary>The nearest half-size pixel (weight ¾) and the second nearest (¼), edges repeated.</summary>
    private static (int Near, int Far) Neighbours(int at, int count)
    {
        var near = at >> 1;
        var far = (at & 1) == 0 ? near - 1 : near + 1;
        return (near, Math.Clamp(far, 0, count - 1));
    }
}
