using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Tests.Imaging.Filters;

public class InvalidFilterTests
{
    [Fact]
    public void Sizes_and_radii_are_checked()
    {
        using var plane = KnownFilterTests.Picture(4, 4, (_, _) => 0);

        Assert.Throws<ArgumentOutOfRangeException>("radius", () => BoxFilter.Mean(plane, -1));
        Assert.Throws<ArgumentOutOfRangeException>("width", () => Resampler.Resample(plane, 0, 4));
        Assert.Throws<ArgumentOutOfRangeException>("radius", () => GuidedFilter.Fit(plane, [plane], 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("regularisation", () => GuidedFilter.Fit(plane, [plane], 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => new BilinearTaps(0, 4, 1, 0));
    }

    [Fact]
    public void Taps_refuse_rows_of_another_length()
    {
        var taps = new BilinearTaps(8, 4, 0.5, 0);

        Assert.Throws<ArgumentException>("target", () => taps.Sample(new float[3], new float[8]));
        Assert.Throws<ArgumentException>("target", () => taps.Sample(new float[4], new float[9]));
    }

    [Fact]
    public void One_pixel_is_enough_for_all()
    {
        using var plane = KnownFilterTests.Picture(1, 1, (_, _) => 3);
        using var mean = BoxFilter.Mean(plane, 5);
        using var enlarged = Resampler.Resample(plane, 7, 2);
        using var pyramid = Pyramid.Build(new Plane<float>(1, 1) { [0, 0] = 2 }, 0);

        Assert.Equal(3, mean[0, 0], 1e-6);
        Assert.Equal(3, enlarged[6, 1]);
        Assert.Equal(2, pyramid[4][0, 0]);
    }
}
