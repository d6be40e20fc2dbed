using System.Runtime.CompilerServices;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Core.Segmentation;

/// <summary>Works out the channels that rest on the photo alone: colour, texture, place, distance to the rim's colours.</summary>
internal static class PhotoChannels
{
    /// <summary>Scale of the squared gradient in the texture channel: 400 puts the noise of a phone photo near 0 and hair near 2.</summary>
    private const float GradientScale = 400;

    /// <summary>Squared gradient below which direction is noise.</summary>
    private const float CoherenceFloor = 1e-4f;

    /// <summary>Level whose pixels stand for a place at the rim: 32 base pixels, a twelfth of the photo.</summary>
    private const int RimLevel = 5;

    // Share of width and height; the bottom is left out because necks and shoulders lie there.
    private static readonly (double X, double Y)[] RimPlaces =
    [
        (0.04, 0.04),
        (0.5, 0.04),
        (0.96, 0.04),
        (0.04, 0.3),
        (0.96, 0.3),
        (0.04, 0.6),
        (0.96, 0.6),
    ];

    /// <param name="lab">Scaled Lab planes at base size; taken over.</param>
    public static FeatureChannels Compute((Plane<float> L, Plane<float> A, Plane<float> B) lab)
    {
        var channels = new FeatureChannels
        {
            [FeatureChannel.Lightness] = Pyramid.Build(lab.L, 0),
            [FeatureChannel.RedGreen] = Pyramid.Build(lab.A, 0),
            [FeatureChannel.YellowBlue] = Pyramid.Build(lab.B, 0),
        };
        AddSpreads(channels, lab);
        AddTexture(channels, lab.L);
        AddStrokes(channels, lab.L);
        AddPlaces(channels, lab.L.Width, lab.L.Height);
        AddRimDistances(channels);
        return channels;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddSpreads(FeatureChannels channels, (Plane<float> L, Plane<float> A, Plane<float> B) lab)
    {
        var squareL = new Plane<float>(lab.L.Width, lab.L.Height);
        var squareC = new Plane<float>(lab.L.Width, lab.L.Height);
        var l = lab.L.Samples;
        var a = lab.A.Samples;
        var b = lab.B.Samples;
        var toL = squareL.Samples;
        var toC = squareC.Samples;
        for (var i = 0; i < l.Length; i++)
        {
            toL[i] = l[i] * l[i];
            toC[i] = (a[i] * a[i]) + (b[i] * b[i]);
        }

        using var meanL = Pyramid.Build(squareL, 0);
        using var meanC = Pyramid.Build(squareC, 0);
        channels[FeatureChannel.LightnessSpread] = PerLevel(meanL, level => Spread(meanL, channels, level, false));
        channels[FeatureChannel.ChromaSpread] = PerLevel(meanC, level => Spread(meanC, channels, level, true));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Plane<float> Spread(Pyramid meanSquare, FeatureChannels channels, int level, bool chroma)
    {
        var squares = meanSquare[level];
        var result = new Plane<float>(squares.Width, squares.Height);
        var first = channels[chroma ? FeatureChannel.RedGreen : FeatureChannel.Lightness][level].Samples;
        var second = channels[FeatureChannel.YellowBlue][level].Samples;
        var from = squares.Samples;
        var to = result.Samples;
        for (var i = 0; i < to.Length; i++)
        {
            var variance = from[i] - (first[i] * first[i]) - (chroma ? second[i] * second[i] : 0);
            to[i] = MathF.Sqrt(Math.Max(variance, 0));
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTexture(FeatureChannels channels, Plane<float> lightness)
    {
        var (width, height) = (lightness.Width, lightness.Height);
        var (xx, yy, xy) = (
            new Plane<float>(width, height),
            new Plane<float>(width, height),
            new Plane<float>(width, height)
        );
        for (var y = 0; y < height; y++)
        {
            var above = lightness.Row(Math.Max(y - 1, 0));
            var below = lightness.Row(Math.Min(y + 1, height - 1));
            var row = lightness.Row(y);
            var toXx = xx.Row(y);
            var toYy = yy.Row(y);
            var toXy = xy.Row(y);
            for (var x = 0; x < width; x++)
            {
                var gx = (row[Math.Min(x + 1, width - 1)] - row[Math.Max(x - 1, 0)]) * 0.5f;
                var gy = (below[x] - above[x]) * 0.5f;
                toXx[x] = gx * gx;
                toYy[x] = gy * gy;
                toXy[x] = gx * gy;
            }
        }

        using var pyramidXx = Pyramid.Build(xx, 0);
        using var pyramidYy = Pyramid.Build(yy, 0);
        using var pyramidXy = Pyramid.Build(xy, 0);
        channels[FeatureChannel.Texture] = PerLevel(pyramidXx, level => Energy(pyramidXx[level], pyramidYy[level]));
        channels[FeatureChannel.Coherence] = PerLevel(
            pyramidXx,
            level => Coherence(pyramidXx[level], pyramidYy[level], pyramidXy[level])
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Plane<float> Energy(Plane<float> xx, Plane<float> yy)
    {
        var result = new Plane<float>(xx.Width, xx.Height);
        var fromXx = xx.Samples;
        var fromYy = yy.Samples;
        var to = result.Samples;
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = MathF.Log(1 + (GradientScale * (fromXx[i] + fromYy[i])));
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Plane<float> Coherence(Plane<float> xx, Plane<float> yy, Plane<float> xy)
    {
        var result = new Plane<float>(xx.Width, xx.Height);
        var fromXx = xx.Samples;
        var fromYy = yy.Samples;
        var fromXy = xy.Samples;
        var to = result.Samples;
        for (var i = 0; i < to.Length; i++)
        {
            var difference = fromXx[i] - fromYy[i];
            var length = MathF.Sqrt((difference * difference) + (4 * fromXy[i] * fromXy[i]));
            to[i] = length / (fromXx[i] + fromYy[i] + CoherenceFloor);
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddStrokes(FeatureChannels channels, Plane<float> lightness)
    {
        using var surroundings = BoxFilter.Mean(lightness, 2);
        var darker = new Plane<float>(lightness.Width, lightness.Height);
        var lighter = new Plane<float>(lightness.Width, lightness.Height);
        var own = lightness.Samples;
        var around = surroundings.Samples;
        var toDarker = darker.Samples;
        var toLighter = lighter.Samples;
        for (var i = 0; i < own.Length; i++)
        {
            var difference = own[i] - around[i];
            var (below, above) = (Math.Min(difference, 0), Math.Max(difference, 0));
            toDarker[i] = below * below;
            toLighter[i] = above * above;
        }

        using var darkPyramid = Pyramid.Build(darker, 0);
        using var lightPyramid = Pyramid.Build(lighter, 0);
        channels[FeatureChannel.DarkStrokes] = PerLevel(darkPyramid, level => Root(darkPyramid[level]));
        channels[FeatureChannel.LightStrokes] = PerLevel(lightPyramid, level => Root(lightPyramid[level]));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Plane<float> Root(Plane<float> squares)
    {
        var result = new Plane<float>(squares.Width, squares.Height);
        var from = squares.Samples;
        var to = result.Samples;
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = MathF.Sqrt(from[i]);
        }

        return result;
    }

    private static Pyramid PerLevel(Pyramid like, Func<int, Plane<float>> compute)
    {
        // Level 0 is not sampled by any feature. A one-pixel photo has no level 1; level 0 then stands for it.
        var planes = new Plane<float>[Math.Max(like.LastLevel, 1)];
        for (var i = 0; i < planes.Length; i++)
        {
            planes[i] = compute(i + 1);
        }

        return Pyramid.OfLevels(1, planes);
    }

    private static void AddPlaces(FeatureChannels channels, int width, int height)
    {
        var scale = 2f / ClassicalSegmenter.BaseLongSide;
        var across = new Plane<float>(width, height);
        var down = new Plane<float>(width, height);
        for (var y = 0; y < height; y++)
        {
            var row = across.Row(y);
            for (var x = 0; x < width; x++)
            {
                row[x] = (x + 0.5f - (width / 2f)) * scale;
            }

            down.Row(y).Fill((y + 0.5f - (height / 2f)) * scale);
        }

        channels[FeatureChannel.Across] = Pyramid.Build(across, 0);
        channels[FeatureChannel.Down] = Pyramid.Build(down, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRimDistances(FeatureChannels channels)
    {
        var (l, a, b) = (
            channels[FeatureChannel.Lightness],
            channels[FeatureChannel.RedGreen],
            channels[FeatureChannel.YellowBlue]
        );
        var like = l[1];
        var least = new Plane<float>(like.Width, like.Height);
        var mean = new Plane<float>(like.Width, like.Height);
        var toLeast = least.Samples;
        var toMean = mean.Samples;
        toLeast.Fill(float.MaxValue);
        toMean.Clear();
        var fromL = like.Samples;
        var fromA = a[1].Samples;
        var fromB = b[1].Samples;
        var rim = l[RimLevel];
        foreach (var (shareX, shareY) in RimPlaces)
        {
            var x = Math.Min((int)(shareX * rim.Width), rim.Width - 1);
            var y = Math.Min((int)(shareY * rim.Height), rim.Height - 1);
            var (rimL, rimA, rimB) = (rim[x, y], a[RimLevel][x, y], b[RimLevel][x, y]);
            for (var i = 0; i < fromL.Length; i++)
            {
                var (dl, da, db) = (fromL[i] - rimL, fromA[i] - rimA, fromB[i] - rimB);
                var distance = MathF.Sqrt((0.5f * dl * dl) + (da * da) + (db * db));
                toLeast[i] = Math.Min(toLeast[i], distance);
                toMean[i] += distance / RimPlaces.Length;
            }
        }

        channels[FeatureChannel.RimDistanceLeast] = Pyramid.Build(least, 1);
        channels[FeatureChannel.RimDistanceMean] = Pyramid.Build(mean, 1);
    }
}
