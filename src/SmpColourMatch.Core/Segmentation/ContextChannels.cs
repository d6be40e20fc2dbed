using System.Runtime.CompilerServices;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Core.Segmentation;

/// <summary>Works out the channels that rest on the stage before: its probabilities, and the colours that this very photo has for each class.</summary>
internal static class ContextChannels
{
    /// <summary>Bins a colour axis; scaled Lab from −1.5 to 1.5 falls into 16, so a bin is 9 L* or 6 a*, b* wide.</summary>
    private const int Bins = 16;

    /// <summary>Variance added to each axis of a colour model: (0.1)², or 5 L* and 3 a*, b*.</summary>
    private const double VarianceFloor = 0.01;

    /// <summary>Distances stop here: beyond 6 standard deviations nothing is to be learnt.</summary>
    private const float FarthestDistance = 6;

    /// <summary>Background, skin, and hair together with stubble.</summary>
    private const int Groups = 3;

    /// <param name="channels">Holds the photo's channels; the context is added.</param>
    /// <param name="probabilities">Four planes on <paramref name="level"/>; taken over.</param>
    /// <param name="level">The grid of the stage that gave them.</param>
    /// <param name="grid">The grid of the stage that will use them, the same or finer.</param>
    public static void Add(FeatureChannels channels, Plane<float>[] probabilities, int level, int grid)
    {
        var lab = new[]
        {
            channels[FeatureChannel.Lightness][grid],
            channels[FeatureChannel.RedGreen][grid],
            channels[FeatureChannel.YellowBlue][grid],
        };
        if (level != grid)
        {
            for (var c = 0; c < probabilities.Length; c++)
            {
                var coarse = probabilities[c];
                probabilities[c] = Enlarge(coarse, 1.0 / (1 << (level - grid)), lab[0].Width, lab[0].Height);
                coarse.Dispose();
            }
        }

        var weights = Weights(probabilities);
        AddColourShares(channels, lab, weights, grid);
        channels[FeatureChannel.SkinColourDistance] = Pyramid.Build(Distance(lab, weights[1]), grid);
        channels[FeatureChannel.HairColourDistance] = Pyramid.Build(Distance(lab, weights[2]), grid);
        for (var c = 0; c < probabilities.Length; c++)
        {
            channels[FeatureChannel.ProbabilityBackground + c] = Pyramid.Build(probabilities[c], grid);
        }
    }

    private static Plane<float> Enlarge(Plane<float> coarse, double step, int width, int height)
    {
        // Sizes are rounded up at each halving, so the step between pixels is exact and the ratio of the sizes is not.
        var across = new BilinearTaps(width, coarse.Width, step, 0);
        var down = new BilinearTaps(height, coarse.Height, step, 0);
        var blended = new float[coarse.Width];
        var result = new Plane<float>(width, height);
        for (var y = 0; y < height; y++)
        {
            down.BlendRows(coarse, y, blended);
            across.Sample(blended, result.Row(y));
        }

        return result;
    }

    /// <summary>Squared probabilities: what is doubtful hardly counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float[][] Weights(Plane<float>[] probabilities)
    {
        var count = probabilities[0].Samples.Length;
        var weights = new[] { new float[count], new float[count], new float[count] };
        for (var i = 0; i < count; i++)
        {
            var hair = probabilities[2].Samples[i] + probabilities[3].Samples[i];
            var background = probabilities[0].Samples[i];
            var skin = probabilities[1].Samples[i];
            weights[0][i] = background * background;
            weights[1][i] = skin * skin;
            weights[2][i] = hair * hair;
        }

        return weights;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddColourShares(FeatureChannels channels, Plane<float>[] lab, float[][] weights, int grid)
    {
        var l = lab[0].Samples;
        var a = lab[1].Samples;
        var b = lab[2].Samples;
        var bins = new int[l.Length];
        for (var i = 0; i < bins.Length; i++)
        {
            bins[i] = (((BinOf(l[i]) * Bins) + BinOf(a[i])) * Bins) + BinOf(b[i]);
        }

        var histograms = new float[Groups][];
        var total = new float[Bins * Bins * Bins];
        Array.Fill(total, 1);
        for (var group = 0; group < Groups; group++)
        {
            histograms[group] = SmoothHistogram(bins, weights[group]);
            for (var i = 0; i < total.Length; i++)
            {
                total[i] += histograms[group][i];
            }
        }

        for (var group = 0; group < Groups; group++)
        {
            var share = new Plane<float>(lab[0].Width, lab[0].Height);
            var to = share.Samples;
            var histogram = histograms[group];
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = (histogram[bins[i]] + (1f / Groups)) / total[bins[i]];
            }

            channels[FeatureChannel.ColourIsBackground + group] = Pyramid.Build(share, grid);
        }
    }

    private static int BinOf(float scaled) => (int)Math.Clamp((scaled + 1.5f) / 3 * Bins, 0, Bins - 1);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float[] SmoothHistogram(int[] bins, float[] weights)
    {
        var histogram = new float[Bins * Bins * Bins];
        for (var i = 0; i < bins.Length; i++)
        {
            histogram[bins[i]] += weights[i];
        }

        // ¼ ½ ¼ along each axis, edges repeated.
        for (var step = Bins * Bins; step >= 1; step /= Bins)
        {
            var smooth = new float[histogram.Length];
            for (var i = 0; i < histogram.Length; i++)
            {
                var place = i / step % Bins;
                var before = histogram[place > 0 ? i - step : i];
                var after = histogram[place < Bins - 1 ? i + step : i];
                smooth[i] = (histogram[i] * 0.5f) + ((before + after) * 0.25f);
            }

            histogram = smooth;
        }

        return histogram;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Plane<float> Distance(Plane<float>[] lab, float[] weights)
    {
        var result = new Plane<float>(lab[0].Width, lab[0].Height);
        var squares = result.Samples;
        squares.Clear();
        double sum = 1;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        foreach (var plane in lab)
        {
            var values = plane.Samples;
            double mean = 0;
            for (var i = 0; i < weights.Length; i++)
            {
                mean += weights[i] * values[i];
            }

            mean /= sum;
            double variance = 0;
            for (var i = 0; i < weights.Length; i++)
            {
                variance += weights[i] * (values[i] - mean) * (values[i] - mean);
            }

            var (centre, scale) = ((float)mean, (float)(1 / ((variance / sum) + VarianceFloor)));
            for (var i = 0; i < squares.Length; i++)
            {
                squares[i] += (values[i] - centre) * (values[i] - centre) * scale;
            }
        }

        for (var i = 0; i < squares.Length; i++)
        {
            squares[i] = Math.Min(MathF.Sqrt(squares[i]), FarthestDistance);
        }

        return result;
    }
}
