using System.Reflection;
using SmpColourMatch.Core.Segmentation.Network;

namespace SmpColourMatch.Tests.Segmentation.Network;

public sealed class InvalidScalpNetworkTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(5000)]
    [InlineData(400_000)]
    public void AFileThatEndsEarlyIsRefused(int length)
    {
        var bytes = WeightFile()[..length];
        Assert.Throws<InvalidDataException>(() => ScalpNetworkFile.Read(bytes));
    }

    [Fact]
    public void AFileThatGoesOnIsRefused()
    {
        byte[] bytes = [.. WeightFile(), 0];
        var error = Assert.Throws<InvalidDataException>(() => ScalpNetworkFile.Read(bytes));
        Assert.Equal("The weight file goes on after its last layer: 1 bytes.", error.Message);
    }

    [Theory]
    [InlineData(0)] // signature
    [InlineData(11)] // levels
    [InlineData(15)] // pairs
    [InlineData(35)] // inputs of the first layer
    [InlineData(39)] // outputs
    [InlineData(43)] // size
    [InlineData(47)] // stride
    public void ADamagedNumberIsRefused(int at)
    {
        var bytes = WeightFile();
        bytes[at] = 0x7F;
        Assert.Throws<InvalidDataException>(() => ScalpNetworkFile.Read(bytes));
    }

    [Theory]
    [InlineData(160, 224)]
    [InlineData(224, 160)]
    [InlineData(200, 224)]
    public void APictureOfAnotherSizeIsRefused(int width, int height)
    {
        using var picture = new FeatureMap(width, height, 3);
        var error = Assert.Throws<ArgumentException>(() => ScalpNetworkFile.ReadBuiltIn().Run(picture));
        Assert.Equal(
            $"Sides must be multiples of 32 and at least 192: {width}×{height}. (Parameter 'picture')",
            error.Message
        );
    }

    private static byte[] WeightFile()
    {
        using var stream = Assembly
            .GetAssembly(typeof(ScalpNetworkFile))!
            .GetManifestResourceStream("scalp-network.bin")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
