using SmpColourMatch.Core.Segmentation.Network;

namespace SmpColourMatch.Tests.Segmentation.Network;

/// <summary>The kernel against the definition of a convolution, on small whole numbers, where single precision makes no error.</summary>
public sealed class KnownConvolutionTests
{
    [Theory]
    [InlineData(3, 16, 3, 2, 12, 12)]
    [InlineData(16, 16, 3, 1, 6, 1)]
    [InlineData(16, 32, 3, 1, 7, 5)]
    [InlineData(32, 16, 3, 2, 14, 6)]
    [InlineData(16, 48, 1, 1, 13, 3)]
    public void TheKernelFollowsTheDefinition(int inputs, int outputs, int size, int stride, int width, int height)
    {
        var random = new Random(7);
        float Whole() => random.Next(-4, 5);
        using var input = new FeatureMap(width, height, inputs);
        Fill(input, Whole);
        var layer = new ConvolutionLayer(
            inputs,
            outputs,
            size,
            stride,
            [.. Enumerable.Range(0, outputs).Select(_ => Whole())],
            [.. Enumerable.Range(0, inputs * outputs * size * size).Select(_ => Whole())]
        );
        using var added = new FeatureMap((width + stride - 1) / stride, (height + stride - 1) / stride, outputs);
        Fill(added, Whole);
        using var plain = Convolution.Apply(layer, input, null, rectify: false);
        using var whole = Convolution.Apply(layer, input, added, rectify: true);
        for (var y = 0; y < plain.Height; y++)
        {
            for (var x = 0; x < plain.Width; x++)
            {
                for (var c = 0; c < outputs; c++)
                {
                    var expected = Defined(layer, input, x, y, c);
                    Assert.Equal(expected, plain.Pixel(x, y)[c]);
                    Assert.Equal(Math.Max(0, expected + added.Pixel(x, y)[c]), whole.Pixel(x, y)[c]);
                }
            }
        }
    }

    private static float Defined(ConvolutionLayer layer, FeatureMap input, int x, int y, int output)
    {
        var (block, lane) = (output / ConvolutionLayer.Block, output % ConvolutionLayer.Block);
        var sum = layer.Bias[output];
        for (var dy = 0; dy < layer.Size; dy++)
        {
            for (var dx = 0; dx < layer.Size; dx++)
            {
                var sx = (x * layer.Stride) + dx - (layer.Size / 2);
                var sy = (y * layer.Stride) + dy - (layer.Size / 2);
                if (sx < 0 || sy < 0 || sx >= input.Width || sy >= input.Height)
                {
                    continue;
                }

                for (var i = 0; i < layer.Inputs; i++)
                {
                    var tap = (((((block * layer.Size) + dy) * layer.Size) + dx) * layer.Inputs) + i;
                    sum += input.Pixel(sx, sy)[i] * layer.Weights[(tap * ConvolutionLayer.Block) + lane];
                }
            }
        }

        return sum;
    }

    private static void Fill(FeatureMap map, Func<float> value)
    {
        for (var y = 0; y < map.Height; y++)
        {
            for (var x = 0; x < map.Width; x++)
            {
                foreach (ref var cell in map.Pixel(x, y))
                {
                    cell = value();
                }
            }
        }
    }
}
