using System.Numerics;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement.Strands;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Tests.Measurement.Strands;

/// <summary>Fields of hairs scattered at random over skin, as their pixels would show them.</summary>
public class KnownStubbleTests
{
    private const double Cover = 0.15;

    /// <summary>Share of a sample place that a hair covers.</summary>
    private const double HairShare = 0.027;

    private static readonly CalibrationSummary Chart = new(CalibrationMethod.ColourChart, new LabSd(2, 1.5, 1.5));

    private static Vector3 LightOf(Lab lab)
    {
        var rgb = LinearRgb.FromLab(lab);
        return new Vector3((float)rgb.R, (float)rgb.G, (float)rgb.B);
    }

    private static Lab Named(string id) => new HairModel(NamedHair.Find(id)!.Parameters).Lab();

    private static UnmixedHair Unmix(Lab skin, Lab hair, double brightness = 1, bool isSmooth = false)
    {
        var (s, h) = (LightOf(skin), LightOf(hair));
        var field = Vector3.Lerp(s, h, (float)Cover) * (float)brightness;
        var away = (StrandTexture.LuminanceOf(h) / StrandTexture.LuminanceOf(s)) - 1;
        var mean = 1 + (Cover * away);
        var contrast = isSmooth ? 0 : HairShare * Cover * away * away / (mean * mean);
        var light = new Xyz(field.X, field.Y, field.Z);
        return new StubbleSight(light, s, contrast + 0.0006, 0.0004, 0.1 + (0.23 * Math.Sign(away)), 1, 0.14).Unmix(
            HairLight.Of(Chart, light)
        );
    }

    [Theory]
    [InlineData("black", 62, 8)]
    [InlineData("dark-brown", 62, 8)]
    [InlineData("mid-brown", 55, 6)]
    [InlineData("blond", 42, 8)]
    [InlineData("grey", 38, 8)]
    public void Hair_is_found_by_the_contrast_of_its_field(string id, double skin, double tolerance)
    {
        var found = Unmix(new Lab(skin, 12, 18), Named(id));

        Assert.InRange(DeltaE00.Between(Named(id), found.Lab), 0, tolerance);
        Assert.InRange(Math.Abs(Named(id).L - found.Lab.L), 0, 1.96 * found.Sd.L);
    }

    [Theory]
    [InlineData("black", 55)]
    [InlineData("grey", 45)]
    public void A_tenth_of_light_more_or_less_on_the_field_does_not_turn_dark_hair_light(string id, double skin)
    {
        var still = Unmix(new Lab(skin, 12, 18), Named(id)).Lab.L;

        Assert.Equal(still, Unmix(new Lab(skin, 12, 18), Named(id), 1.1).Lab.L, 16.0);
        Assert.Equal(still, Unmix(new Lab(skin, 12, 18), Named(id), 0.9).Lab.L, 16.0);
    }

    [Fact]
    public void Black_and_white_stubble_of_the_same_skin_lie_far_apart()
    {
        var skin = new Lab(50, 13, 19);

        Assert.True(Unmix(skin, Named("black")).Lab.L + 30 < Unmix(skin, Named("grey")).Lab.L);
    }

    [Fact]
    public void Without_contrast_the_doubt_owns_up() =>
        Assert.True(Unmix(new Lab(60, 12, 18), Named("light-brown"), isSmooth: true).Sd.L > 8);
}
