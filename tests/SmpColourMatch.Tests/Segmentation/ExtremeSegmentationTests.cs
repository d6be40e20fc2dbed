using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Tests.Measurement;

namespace SmpColourMatch.Tests.Segmentation;

public class ExtremeSegmentationTests
{
    private static readonly ClassicalSegmenter Segmenter = new();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 900)]
    [InlineData(900, 2)]
    [InlineData(37, 53)]
    public void Any_size_gives_a_map_of_that_size(int width, int height)
    {
        using var photo = new FlatPhoto(width, height, (_, _) => (new Lab(60, 10, 15), Region.Skin));
        using var map = Segmenter.Segment(photo.Photo);

        Assert.Equal((width, height), (map.Width, map.Height));
        foreach (var region in map.Regions.Samples)
        {
            Assert.InRange(region, 0, 3);
        }
    }

    [Theory]
    [InlineData(70, 0, 0)]
    [InlineData(60, 12, 18)]
    [InlineData(10, 0, 0)]
    [InlineData(100, 0, 0)]
    public void A_plain_wall_is_not_skin_to_measure(double l, double a, double b)
    {
        using var photo = new FlatPhoto(
            640,
            480,
            (x, y) => (new Lab(l, a, b) + (FlatPhoto.Noise(x, y) * new Lab(2, 1, 1)), Region.Background)
        );
        using var map = Segmenter.Segment(photo.Photo);

        var found = ColourMeasurer.Measure(photo.Photo, map);

        Assert.Null(found.Skin);
        Assert.Null(found.Hair);
    }

    [Fact]
    public void The_same_photo_gives_the_same_map()
    {
        using var photo = new FlatPhoto(
            200,
            150,
            (x, y) => (new Lab(60, 10 * Math.Sin(x / 20.0), y / 8.0), Region.Skin)
        );
        using var first = Segmenter.Segment(photo.Photo);
        using var second = Segmenter.Segment(photo.Photo);

        Assert.True(first.Regions.Samples.SequenceEqual(second.Regions.Samples));
        Assert.True(first.Confidence.Samples.SequenceEqual(second.Confidence.Samples));
    }
}
