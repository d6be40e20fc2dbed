using SmpColourMatch.Core.Segmentation.Network;

namespace SmpColourMatch.Tests.Segmentation.Network;

/// <summary>Minimal filtering against the definition of a convolution.</summary>
public sealed class KnownWinogradConvolutionTests
{
    // Inputs and weights of up to 1: sums of up to 9 × 96 products, about 8 on average. Single precision in any order errs 1e-5 on them.
    private const double Tolerance = 2e-4;

    [Theory]
    [InlineData(16, 16, 4, 4)] // one square
    [InlineData(16, 32, 5, 4)] // two that overlap by three columns
    [InlineData(32, 16, 4, 7)] // two that overlap by a row
    [InlineData(8, 16, 9, 13)] // a single vector of inputs
    [InlineData(24, 48, 21, 6)] // twelve squares
    [InlineData(80, 80, 6, 6)] // the deepest level of the smallest photo
    [InlineData(96, 96, 11, 8)]
    [InlineData(16, 16, 32, 32)]
    public void ResultsFollowTheDefinition(int inputs, int outputs, int width, int height)
    {
        var random = new Random(11);
        float Real() => ((float)random.NextDouble() * 2) - 1;
        var layer = new ConvolutionLayer(
            inputs,
            outputs,
            3,
            1,
            [.. Enumerable.Range(0, outputs).Select(_ => Real())],
            [.. Enumerable.Range(0, inputs * outputs * 9).Select(_ => Real())]
        );
        using var input = new FeatureMap(width, height, inputs);
        using var added = new FeatureMap(width, height, outputs);
        ConvolutionDefinition.Fill(input, Real);
        ConvolutionDefinition.Fill(added, Real);
        var convolution = Assert.IsType<WinogradConvolution>(Convolution.Of(layer));
        using var plain = convolution.Apply(input, null, rectify: false);
        using var whole = convolution.Apply(input, added, rectify: true);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                for (var c = 0; c < outputs; c++)
                {
                    var expected = ConvolutionDefinition.At(layer, input, x, y, c);
                    Assert.Equal(expected, plain.Pixel(x, y)[c], Tolerance);
                    Assert.Equal(Math.Max(0, expected + added.Pixel(x, y)[c]), whole.Pixel(x, y)[c], Tolerance);
                }
            }
        }
    }

    [Fact]
    public void ResultsDoNotDependOnWhatMemoryHeldBefore()
    {
        var weights = new float[16 * 16 * 9];
        Array.Fill(weights, 0.1f);
        var convolution = new WinogradConvolution(new ConvolutionLayer(16, 16, 3, 1, new float[16], weights));
        using var input = new FeatureMap(7, 7, 16);
        ConvolutionDefinition.Fill(input, () => 0.3f);
        using var before = convolution.Apply(input, null, rectify: true);
        using (var spoilt = new FeatureMap(61, 61, 16))
        {
            ConvolutionDefinition.Fill(spoilt, () => float.NaN);
            convolution.Apply(spoilt, null, rectify: true).Dispose();
        }

        using var after = convolution.Apply(input, null, rectify: true);
        for (var y = 0; y < 7; y++)
        {
            for (var x = 0; x < 7; x++)
            {
                Assert.True(before.Pixel(x, y).SequenceEqual(after.Pixel(x, y)));
            }
        }
    }

    [Theory]
    [InlineData(3, 3, 1)]
    [InlineData(16, 3, 2)]
    [InlineData(16, 1, 1)]
    public void OtherFormsAreRunDirectly(int inputs, int size, int stride)
    {
        var weights = new float[inputs * 16 * size * size];
        Assert.IsType<DirectConvolution>(
            Convolution.Of(new ConvolutionLayer(inputs, 16, size, stride, new float[16], weights))
        );
    }

    [Theory]
    [InlineData(3, 8)]
    [InlineData(8, 3)]
    public void AMapSmallerThanASquareIsRefused(int width, int height)
    {
        var convolution = new WinogradConvolution(
            new ConvolutionLayer(16, 16, 3, 1, new float[16], new float[16 * 16 * 9])
        );
        using var input = new FeatureMap(width, height, 16);
        Assert.Throws<ArgumentOutOfRangeException>(() => convolution.Apply(input, null, rectify: true));
    }
}
