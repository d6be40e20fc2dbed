using System.Globalization;
using SmpColourMatch.Core.Segmentation.Network;

namespace SmpColourMatch.Tests.Segmentation.Network;

public sealed class KnownScalpNetworkTests
{
    // PyTorch adds in another order and without fusing: 1e-3 is the tolerance that the project asks for.
    private const double Tolerance = 1e-3;

    [Fact]
    public void LogitsOfAPatternAreThoseOfPyTorch()
    {
        var network = ScalpNetworkFile.ReadBuiltIn();
        var rows = ReferenceTable.Read("scalp-network-logits.csv");
        foreach (var size in rows.GroupBy(row => (Width: Number(row, "width"), Height: Number(row, "height"))))
        {
            using var picture = Pattern(size.Key.Width, size.Key.Height);
            using var logits = network.Run(picture);
            Assert.Equal((picture.Width / 2, picture.Height / 2), (logits.Width, logits.Height));
            foreach (var row in size)
            {
                var pixel = logits.Pixel(Number(row, "x"), Number(row, "y"));
                string[] classes = ["background", "skin", "hair", "stubble"];
                for (var c = 0; c < classes.Length; c++)
                {
                    Assert.Equal(double.Parse(row[classes[c]], CultureInfo.InvariantCulture), pixel[c], Tolerance);
                }
            }
        }
    }

    [Fact]
    public void RerunsGiveTheSameBits()
    {
        var network = ScalpNetworkFile.ReadBuiltIn();
        using var picture = Pattern(224, 192);
        using var first = network.Run(picture);
        using var second = network.Run(picture);
        for (var y = 0; y < first.Height; y++)
        {
            for (var x = 0; x < first.Width; x++)
            {
                Assert.True(first.Pixel(x, y).SequenceEqual(second.Pixel(x, y)));
            }
        }
    }

    /// <summary>The picture of `pattern` in export.py.</summary>
    private static FeatureMap Pattern(int width, int height)
    {
        var map = new FeatureMap(width, height, 3);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                for (var c = 0; c < 3; c++)
                {
                    var waves =
                        (((x * (3 + c)) + (y * 2)) % 256) + ((((x / 24) * 57) + ((y / 40) * 31) + (c * 83)) % 256);
                    var code = (waves + (((x * 7) + (y * 13) + (x * y)) % 64)) % 256;
                    map.Pixel(x, y)[c] = ((code / 255f) - 0.5f) * 4;
                }
            }
        }

        return map;
    }

    private static int Number(IReadOnlyDictionary<string, string> row, string column) =>
        int.Parse(row[column], CultureInfo.InvariantCulture);
}
