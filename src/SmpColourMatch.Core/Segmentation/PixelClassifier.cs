using System.Numerics;
using System.Runtime.CompilerServices;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Segmentation;

/// <summary>Runs the stages of the pixel classifier: each sees the photo's channels and what the stage before thought.</summary>
internal sealed class PixelClassifier(ClassifierStage[] stages)
{
    /// <summary>Four planes of probability (background, skin, hair, stubble), on the grid of the last stage; the caller owns them.</summary>
    /// <param name="channels">The photo's channels; context channels are added to them.</param>
    public Plane<float>[] Classify(FeatureChannels channels)
    {
        for (var i = 0; ; i++)
        {
            var probabilities = Run(stages[i], channels);
            if (i == stages.Length - 1)
            {
                return probabilities;
            }

            ContextChannels.Add(channels, probabilities, stages[i].GridLevel, stages[i + 1].GridLevel);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Plane<float>[] Run(ClassifierStage stage, FeatureChannels channels)
    {
        var grid = channels[FeatureChannel.Lightness][stage.GridLevel];
        var (width, height) = (grid.Width, grid.Height);
        var stride = (width + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        var sampler = new FeatureSampler(stage, channels, width, height);
        var widest = stage.Features.Length;
        foreach (var layer in stage.Layers)
        {
            widest = Math.Max(widest, layer.Outputs);
        }

        var (current, next) = (new float[widest * stride], new float[widest * stride]);
        var probabilities = new Plane<float>[PixelClassifierFile.Classes];
        for (var c = 0; c < probabilities.Length; c++)
        {
            probabilities[c] = new Plane<float>(width, height);
        }

        for (var y = 0; y < height; y++)
        {
            sampler.SampleRow(y, current, stride);
            for (var k = 0; k < stage.Layers.Length; k++)
            {
                stage.Layers[k].Apply(current, next, stride, rectify: k < stage.Layers.Length - 1);
                (current, next) = (next, current);
            }

            Softmax(current, stride, probabilities, y);
        }

        return probabilities;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Softmax(float[] scores, int stride, Plane<float>[] probabilities, int y)
    {
        var to0 = probabilities[0].Row(y);
        var to1 = probabilities[1].Row(y);
        var to2 = probabilities[2].Row(y);
        var to3 = probabilities[3].Row(y);
        for (var x = 0; x < to0.Length; x++)
        {
            var (z0, z1, z2, z3) = (scores[x], scores[stride + x], scores[(2 * stride) + x], scores[(3 * stride) + x]);
            var top = Math.Max(Math.Max(z0, z1), Math.Max(z2, z3));
            var (e0, e1, e2, e3) = (MathF.Exp(z0 - top), MathF.Exp(z1 - top), MathF.Exp(z2 - top), MathF.Exp(z3 - top));
            var scale = 1 / (e0 + e1 + e2 + e3);
            (to0[x], to1[x], to2[x], to3[x]) = (e0 * scale, e1 * scale, e2 * scale, e3 * scale);
        }
    }
}
