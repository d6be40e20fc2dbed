using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Tests.Optics;

public class InvalidOpticsTests
{
    private static readonly SkinParameters Skin = new(0.03, 0.01);
    private static readonly LabSd Sd = new(1, 1, 1);

    [Theory]
    [InlineData(-0.1, 0.01, 1)]
    [InlineData(1.1, 0.01, 1)]
    [InlineData(double.NaN, 0.01, 1)]
    [InlineData(0.03, -0.1, 1)]
    [InlineData(0.03, double.NaN, 1)]
    [InlineData(0.03, 0.01, 0)]
    [InlineData(0.03, 0.01, double.PositiveInfinity)]
    public void Skins_that_are_none(double melanosomes, double blood, double scattering)
    {
        var skin = new SkinParameters(melanosomes, blood, scattering);
        Assert.Throws<ArgumentOutOfRangeException>("parameters", () => new SkinModel(skin));
        Assert.Throws<ArgumentOutOfRangeException>("skin", () => new DotModel(skin));
        Assert.Throws<ArgumentOutOfRangeException>("start", () => SkinInverse.Refit(new Lab(60, 10, 18), Sd, skin));
    }

    [Theory]
    [InlineData(-1, 1, 0, 0, 1)]
    [InlineData(20, double.NaN, 0, 0, 1)]
    [InlineData(20, 9, 0, 0, 1)]
    [InlineData(20, 1, -0.1, 0, 1)]
    [InlineData(20, 1, 0, double.PositiveInfinity, 1)]
    [InlineData(20, 1, 0, 0, -1)]
    public void Inks_that_are_none(double tau, double alpha, double red, double yellow, double gain) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            "ink",
            () => new DotModel(Skin).Predict(new InkOptics(tau, alpha, red, yellow, gain), 6)
        );

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Values_below_0_or_not_finite(double value)
    {
        var dots = new DotModel(Skin);
        Assert.Throws<ArgumentOutOfRangeException>("diluentParts", () => dots.Predict(InkOptics.CarbonBlack, value));
        Assert.Throws<ArgumentOutOfRangeException>("days", () => dots.Predict(InkOptics.CarbonBlack, 6, value));
        Assert.Throws<ArgumentOutOfRangeException>("clearDermisMicrometres", () => new DotModel(Skin, value));
        Assert.Throws<ArgumentOutOfRangeException>("diameterMillimetres", () => DotField.Coverage(100, value));
        Assert.Throws<ArgumentOutOfRangeException>("lengthMillimetres", () => StubbleModel.Coverage(180, 0.07, value));
        Assert.Throws<ArgumentOutOfRangeException>("parameters", () => new HairModel(new HairParameters(value, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("cardReflectance", () => new DrawdownModel(value));
        Assert.Throws<ArgumentOutOfRangeException>("lightness", () => DrawdownModel.OnCard(value));
    }

    [Fact]
    public void Coverage_above_1()
    {
        var skin = new SkinModel(Skin).Reflectance;
        Assert.Throws<ArgumentOutOfRangeException>("coverage", () => DotField.Reflectance(skin, skin, 1.01));
    }

    [Fact]
    public void Room_for_too_few_labs() =>
        Assert.Throws<ArgumentException>(
            "labs",
            () => new DotModel(Skin).Predict(InkOptics.CarbonBlack, [1, 2], new Lab[1])
        );

    [Fact]
    public void Measurements_that_are_not_finite_or_have_a_negative_sd()
    {
        var nan = new Lab(double.NaN, 0, 0);
        var lab = new Lab(60, 10, 18);
        Assert.Throws<ArgumentException>("measured", () => SkinInverse.Fit(nan, Sd));
        Assert.Throws<ArgumentException>("sd", () => SkinInverse.Fit(lab, new LabSd(-1, 1, 1)));
        Assert.Throws<ArgumentException>("measured", () => HairInverse.Fit(nan, Sd));
        Assert.Throws<ArgumentException>("sd", () => HairInverse.Fit(lab, new LabSd(1, double.NaN, 1)));
        Assert.Throws<ArgumentException>("lab", () => SkinInverse.Fit(lab, Sd).ParametersNear(nan));
    }

    [Fact]
    public void Two_dilutions_are_no_ladder()
    {
        DrawdownStep[] ladder = [new(10, new Lab(30, 2, 8)), new(20, new Lab(40, 2, 8)), new(20, new Lab(41, 2, 8))];
        var error = Assert.Throws<ArgumentException>("ladder", () => DrawdownInverse.Fit(ladder, Sd));
        Assert.Contains("got 2", error.Message, StringComparison.Ordinal);
    }
}
