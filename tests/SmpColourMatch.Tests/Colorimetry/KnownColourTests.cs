using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Tests.Colorimetry;

public class KnownColourTests
{
    /// <summary>Worked out by hand from IEC 61966-2-1 and CIE 15:2018; the same values stand in many colour tools' documentation.</summary>
    [Theory]
    [InlineData(1, 0, 0, 53.24, 80.09, 67.20)]
    [InlineData(0, 1, 0, 87.74, -86.18, 83.18)]
    [InlineData(0, 0, 1, 32.30, 79.19, -107.86)]
    public void Primaries_of_srgb(double r, double g, double b, double l, double greenRed, double blueYellow)
    {
        var lab = new LinearRgb(r, g, b).ToLab();
        Assert.Equal(l, lab.L, 0.01);
        Assert.Equal(greenRed, lab.A, 0.02);
        Assert.Equal(blueYellow, lab.B, 0.02);
    }

    [Fact]
    public void Middle_grey_has_L_50() => Assert.Equal(49.496, new LinearRgb(0.18, 0.18, 0.18).ToLab().L, 0.001);

    /// <summary>CIE 15:2018, from sums at 1 nm, so only near our sums at 10 nm.</summary>
    [Theory]
    [InlineData("D65", 0.9504, 1.0888, 0.003)]
    [InlineData("A", 1.0985, 0.3558, 0.005)]
    [InlineData("LED-B3", 0.993, 0.655, 0.03)]
    public void White_of_a_sampled_light_is_near_the_published_one(string name, double x, double z, double tolerance)
    {
        var light = name switch
        {
            "D65" => Illuminant.D65,
            "A" => Illuminant.A,
            _ => Illuminant.LedB3,
        };
        Assert.Equal(name, light.Name);
        Assert.Equal(x, light.White.X, tolerance);
        Assert.Equal(1, light.White.Y);
        Assert.Equal(z, light.White.Z, tolerance);
    }

    [Fact]
    public void Perfect_white_and_grey_have_no_colour_under_any_light()
    {
        var samples = new double[Spectrum.Count];
        foreach (var light in new[] { Illuminant.D65, Illuminant.A, Illuminant.LedB3 })
        {
            Array.Fill(samples, 1);
            var white = light.ToLab(new Spectrum(samples));
            Assert.Equal(100, white.L, 1e-9);
            Assert.Equal(0, white.Chroma, 1e-9);
            Array.Fill(samples, 0.2);
            Assert.Equal(0, light.ToLab(new Spectrum(samples)).Chroma, 1e-9);
        }
    }

    /// <summary>Matrix from D50 to D65 of B. Lindbloom, "Chromatic adaptation" (brucelindbloom.com), for whites of four decimals.</summary>
    [Fact]
    public void Bradford_from_d50_to_d65()
    {
        var matrix = ChromaticAdaptation.D50ToD65.Matrix;
        Assert.Equal(0.9555766, matrix.M11, 5e-4);
        Assert.Equal(-0.0230393, matrix.M12, 5e-4);
        Assert.Equal(0.0631636, matrix.M13, 5e-4);
        Assert.Equal(1.3299098, matrix.M33, 1e-3);
    }

    [Theory]
    [InlineData(55.01, ItaClass.VeryLight)]
    [InlineData(55, ItaClass.Light)]
    [InlineData(41, ItaClass.Intermediate)]
    [InlineData(28, ItaClass.Tan)]
    [InlineData(10, ItaClass.Brown)]
    [InlineData(-29.9, ItaClass.Brown)]
    [InlineData(-30, ItaClass.Dark)]
    [InlineData(-179, ItaClass.Dark)]
    public void Upper_ends_belong_to_the_class(double degrees, ItaClass expected) =>
        Assert.Equal(expected, IndividualTypologyAngle.Classify(degrees));

    [Fact]
    public void Angle_of_a_skin() => Assert.Equal(45, IndividualTypologyAngle.Degrees(new Lab(65, 9, 15)), 1e-12);

    [Fact]
    public void Resampling_5_nm_keeps_straight_lines()
    {
        var fine = Enumerable.Range(0, 81).Select(i => 0.1 + (i * 0.01)).ToArray();
        var coarse = Spectrum.Resample(380, 5, fine);
        Assert.Equal(0.14, coarse[0], 1e-12);
        Assert.Equal(0.74, coarse[30], 1e-12);
    }
}
