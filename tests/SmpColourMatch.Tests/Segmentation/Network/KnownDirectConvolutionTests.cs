using SmpColourMatch.Core.Segmentation.Network;

namespace SmpColourMatch.Tests.Segmentation.Network;

/// <summary>The direct way against the definition of a convolution, on small whole numbers, where single precision makes no error.</summary>
public sealed class KnownDirectConvolutionTests
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
        ConvolutionDefinition.Fill(input, Whole);
        var layer = new ConvolutionLayer(
            inputs,
            outputs,
            size,
            stride,
            [.. Enumerable.Range(0, outputs).Select(_ => Whole())],
            [.. Enumerable.Range(0, inputs * outputs * size * size).Select(_ => Whole())]
        );
        using var added = new FeatureMap((width + stride - 1) / stride, (height + stride - 1) / stride, outputs);
        ConvolutionDefinition.Fill(added, Whole);
        var convolution = new DirectConvolution(layer);
        using var plain = convolution.Apply(input, null, rectify: false);
        using var whole = convolution.Apply(input, added, rectify: true);
        for (var y = 0; y < plain.Height; y++)
        {
            for (var x = 0; x < plain.Width; x++)
            {
                for (var c = 0; c < outputs; c++)
                {
                    var expected = (float)ConvolutionDefinition.At(layer, input, x, y, c);
                    Assert.Equal(expected, plain.Pixel(x, y)[c]);
                    Assert.Equal(Math.Max(0, expected + added.Pixel(x, y)[c]), whole.Pixel(x, y)[c]);
                }
            }
        }
    }
}
