using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Tests.Imaging.Filters;

public class KnownFilterTests
{
    internal static Plane<float> Picture(int width, int height, Func<int, int, float> at)
    {
        var plane = new Plane<float>(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                plane[x, y] = at(x, y);
            }
        }

        return plane;
    }

    [Theory]
    [InlineData(12, 8, 4, 4)]
    [InlineData(13, 7, 5, 3)]
    [InlineData(40, 30, 39, 29)]
    [InlineData(9, 9, 1, 1)]
    public void Reducing_is_the_mean_over_each_pixels_area(int width, int height, int toWidth, int toHeight)
    {
        using var source = Picture(width, height, (x, y) => ((x * 7) + (y * 13)) % 11);
        using var reduced = Resampler.Resample(source, toWidth, toHeight);

        for (var y = 0; y < toHeight; y++)
        {
            for (var x = 0; x < toWidth; x++)
            {
                Assert.Equal(AreaMean(source, x, y, toWidth, toHeight), reduced[x, y], 3e-4);
            }
        }
    }

    [Fact]
    public void Enlarging_a_ramp_gives_a_ramp()
    {
        using var source = Picture(10, 5, (x, y) => x + (10 * y));
        using var enlarged = Resampler.Resample(source, 40, 20);

        for (var y = 2; y < 18; y++)
        {
            for (var x = 2; x < 38; x++)
            {
                var expected = ((x + 0.5) / 4) - 0.5 + (10 * (((y + 0.5) / 4) - 0.5));
                Assert.Equal(expected, enlarged[x, y], 1e-4);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20)]
    public void Box_mean_is_the_mean_with_repeated_edges(int radius)
    {
        using var source = Picture(23, 11, (x, y) => ((x * 5) + (y * y)) % 17);
        using var mean = BoxFilter.Mean(source, radius);

        for (var y = 0; y < 11; y++)
        {
            for (var x = 0; x < 23; x++)
            {
                double sum = 0;
                for (var dy = -radius; dy <= radius; dy++)
                {
                    for (var dx = -radius; dx <= radius; dx++)
                    {
                        sum += source[Math.Clamp(x + dx, 0, 22), Math.Clamp(y + dy, 0, 10)];
                    }
                }

                Assert.Equal(sum / Math.Pow((2 * radius) + 1, 2), mean[x, y], 1e-4);
            }
        }
    }

    [Fact]
    public void A_pyramid_halves_with_repeated_edges_down_to_one_pixel()
    {
        using var pyramid = Pyramid.Build(Picture(5, 3, (x, y) => x + (10 * y)), 2);

        Assert.Equal(2, pyramid.FirstLevel);
        Assert.Equal(5, pyramid.LastLevel);
        Assert.Equal((3, 2), (pyramid[3].Width, pyramid[3].Height));
        Assert.Equal((0 + 1 + 10 + 11) / 4f, pyramid[3][0, 0]);
        Assert.Equal((4 + 14) / 2f, pyramid[3][2, 0]);
        Assert.Equal(24, pyramid[3][2, 1]);
        Assert.Same(pyramid[5], pyramid[99]);
    }

    [Fact]
    public void A_guided_map_takes_the_guides_edge()
    {
        // The guide has a clean step at x = 20; the map is right about it but blurred over 8 pixels.
        using var guide = Picture(40, 20, (x, _) => x < 20 ? 0.2f : 0.8f);
        using var map = Picture(40, 20, (x, _) => Math.Clamp((x - 16) / 8f, 0, 1));
        var filter = Assert.Single(GuidedFilter.Fit(guide, [map], 4, 1e-4f));
        using (filter)
        {
            float At(int x) => (filter.Slope[x, 10] * guide[x, 10]) + filter.Offset[x, 10];
            Assert.True(At(20) - At(19) > 0.4, $"step {At(20) - At(19)}");
            Assert.InRange(At(5), -0.01, 0.05);
            Assert.InRange(At(35), 0.95, 1.01);
        }
    }

    private static double AreaMean(Plane<float> source, int x, int y, int toWidth, int toHeight)
    {
        double total = 0;
        var (stepX, stepY) = (source.Width / (double)toWidth, source.Height / (double)toHeight);
        for (var sy = 0; sy < source.Height; sy++)
        {
            var down = Math.Min(sy + 1, (y + 1) * stepY) - Math.Max(sy, y * stepY);
            for (var sx = 0; sx < source.Width && down > 0; sx++)
            {
                var across = Math.Min(sx + 1, (x + 1) * stepX) - Math.Max(sx, x * stepX);
                total += across > 0 ? across * down * source[sx, sy] : 0;
            }
        }

        return total / (stepX * stepY);
    }
}
