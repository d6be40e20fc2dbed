using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Core.Segmentation.Network;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Tests.Segmentation.Network;

public sealed class ExtremeNetworkSegmenterTests
{
    [Theory]
    [InlineData(1, 1, 0.2f)]
    [InlineData(1, 700, 0.2f)]
    [InlineData(900, 2, 0f)]
    [InlineData(33, 47, 40f)]
    [InlineData(640, 480, -1f)]
    public void AnySizeAndLightGivesAMapOfThePhotosSize(int width, int height, float light)
    {
        using var photo = Uniform(width, height, light);
        using var map = new NetworkSegmenter().Segment(photo);
        Assert.Equal((width, height), (map.Width, map.Height));
        foreach (var region in map.Regions.Samples)
        {
            Assert.InRange(region, 0, 3);
        }
    }

    [Theory]
    [InlineData(1024, 1024, 192, 192)]
    [InlineData(1024, 768, 256, 192)]
    [InlineData(768, 1024, 192, 256)]
    [InlineData(1024, 576, 352, 192)]
    [InlineData(3000, 100, 384, 192)]
    [InlineData(1, 1, 192, 192)]
    public void TheWorkingSizeKeepsTheShapeAsFarAsTheUnitsAllow(
        int width,
        int height,
        int expectedWidth,
        int expectedHeight
    ) => Assert.Equal((expectedWidth, expectedHeight), new NetworkLook(192, IsMirrored: false).SizeFor(width, height));

    [Fact]
    public void PlainWallsShowNoSkinOrHairThatIsSure()
    {
        foreach (var light in new[] { 0.02f, 0.2f, 0.5f, 0.9f })
        {
            using var photo = Uniform(400, 300, light);
            using var map = new NetworkSegmenter().Segment(photo);
            var sure = 0;
            for (var i = 0; i < map.Regions.Samples.Length; i++)
            {
                sure += SureRegions.IsSure((Region)map.Regions.Samples[i], map.Confidence.Samples[i]) ? 1 : 0;
            }

            Assert.InRange(sure, 0, map.Regions.Samples.Length / 100);
        }
    }

    private static CalibratedPhoto Uniform(int width, int height, float light)
    {
        var photo = new CalibratedPhoto
        {
            FullWidth = width,
            FullHeight = height,
            Pixels = new RgbPlanes<float>(width, height),
            Clipping = new Plane<byte>(width, height),
            Summary = new CalibrationSummary(CalibrationMethod.None, new LabSd(6, 3, 4)),
        };
        photo.Pixels.Red.Samples.Fill(light);
        photo.Pixels.Green.Samples.Fill(light * 0.9f);
        photo.Pixels.Blue.Samples.Fill(light * 0.8f);
        photo.Clipping.Samples.Clear();
        return photo;
    }
}
