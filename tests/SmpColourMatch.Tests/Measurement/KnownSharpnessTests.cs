using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Tests.Measurement;

public class KnownSharpnessTests
{
    private static double? Ratio(double wavelength)
    {
        using var light = new Plane<float>(400, 300);
        using var regions = new Plane<byte>(400, 300);
        regions.Samples.Fill(2);
        for (var y = 0; y < 300; y++)
        {
            for (var x = 0; x < 400; x++)
            {
                light[x, y] = (float)(0.2 + (0.15 * Math.Sin(x * 2 * Math.PI / wavelength)));
            }
        }

        return Sharpness.Ratio(light, regions);
    }

    [Fact]
    public void Waves_give_the_ratio_of_their_second_differences()
    {
        // 2 − 2·cos: at distance d of wavelength w the difference goes with 1 − cos(2πd/w).
        foreach (var wavelength in new[] { 7.0, 12, 20 })
        {
            var near = 1 - Math.Cos(4 * Math.PI / wavelength);
            var far = 1 - Math.Cos(8 * Math.PI / wavelength);
            Assert.Equal(near * near / (far * far), Ratio(wavelength)!.Value, 1e-3);
        }
    }

    [Fact]
    public void Fine_detail_is_sharp_and_coarse_is_not()
    {
        Assert.True(Ratio(9) > 0.15);
        Assert.True(Ratio(24) < 0.15);
    }

    [Fact]
    public void Plain_areas_are_not_judged() => Assert.Null(Ratio(100_000));
}
