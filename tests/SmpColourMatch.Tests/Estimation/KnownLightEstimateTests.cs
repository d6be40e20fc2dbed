using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Estimation;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Measurement.Strands;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Tests.Estimation;

public sealed class KnownLightEstimateTests
{
    private static readonly LabSd None = new(6, 3, 4);

    [Theory]
    [InlineData(0.03, 1.6)]
    [InlineData(0.03, 0.6)]
    [InlineData(0.15, 1.6)]
    [InlineData(0.15, 0.6)]
    public void AWrongExposureIsCovered(double melanosomes, double exposure)
    {
        var truth = Skin(melanosomes);
        var skin = Estimate(Exposed(truth, exposure, 1), null, 0.19 * exposure).Measurement.Skin!;
        Assert.InRange(Math.Abs(skin.Lab.L - truth.L), 0, 1.96 * skin.Sd.L);
    }

    /// <summary>Skins of such lightness there are none, so the exposure must be wrong.</summary>
    [Theory]
    [InlineData(0.012, 1.8)]
    [InlineData(0.25, 0.4)]
    public void AnExposureThatNoSkinExplainsIsTakenBackInPart(double melanosomes, double exposure)
    {
        var truth = Skin(melanosomes);
        var shown = Exposed(truth, exposure, 1);
        var skin = Estimate(shown, null, 0.19).Measurement.Skin!;
        Assert.InRange(Math.Abs(skin.Lab.L - truth.L), 0, 0.7 * Math.Abs(shown.L - truth.L));
    }

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.06)]
    [InlineData(0.2)]
    public void PinkOrGreenLightThatNoSkinExplainsIsTakenBackByHalf(double melanosomes)
    {
        var truth = Skin(melanosomes);
        foreach (var tint in new[] { 1.2, 1 / 1.2 })
        {
            var rgb = LinearRgb.FromLab(truth);
            var shown = new LinearRgb(rgb.R * tint, rgb.G / tint, rgb.B * tint).ToLab();
            var skin = Estimate(shown, null, 0.19).Measurement.Skin!;
            Assert.InRange(Math.Abs(skin.Lab.A - truth.A), 0, Math.Abs(shown.A - truth.A) / 2);
        }
    }

    /// <summary>Hair that the camera crushed to black says nothing of the exposure.</summary>
    [Fact]
    public void CrushedHairMovesSkinLittle()
    {
        var skin = Skin(0.09);
        var (alone, beside) = (Estimate(skin, null, 0.19), Estimate(skin, new Lab(2, 0, 0), 0.19));
        Assert.InRange(Math.Abs(alone.Calibration.Light!.Stops - beside.Calibration.Light!.Stops), 0, 0.3);
    }

    /// <summary>Every tone is as likely: dark skin may not come out light, nor light skin dark, in a plain photo.</summary>
    [Theory]
    [InlineData(0.015)]
    [InlineData(0.04)]
    [InlineData(0.09)]
    [InlineData(0.2)]
    public void APlainPhotoMovesNoToneByMoreThanAThirdOfAStop(double melanosomes)
    {
        var (_, calibration) = Estimate(Skin(melanosomes), null, 0.19);
        Assert.InRange(calibration.Light!.Stops, -0.34, 0.34);
    }

    [Fact]
    public void SkinAndHairAreMovedTogetherAndShareTheirDoubt()
    {
        var (skin, hair) = (
            Exposed(Skin(0.03), 2, 1),
            Exposed(Illuminant.D65.ToLab(new HairModel(new HairParameters(14, 1)).Reflectance), 2, 1)
        );
        var (measurement, calibration) = Estimate(skin, hair, 0.4);
        Assert.True(measurement.Skin!.Lab.L < skin.L && measurement.Hair!.Lab.L < hair.L);
        Assert.InRange(calibration.Sd.L, 1, measurement.Skin.Sd.L);
        Assert.Equal(hair, calibration.Light!.HairAsShot);
    }

    /// <summary>Hair and skin share the light: what skin tells of it moves hair.</summary>
    [Theory]
    [InlineData(1.5)]
    [InlineData(1 / 1.5)]
    public void TheLightThatSkinTellsOfIsTakenOffHair(double exposure)
    {
        var truth = Illuminant.D65.ToLab(new HairModel(new HairParameters(2.2, 0.4)).Reflectance);
        var shown = Exposed(truth, exposure, 1);
        var hair = Estimate(Exposed(Skin(0.02), exposure, 1), shown, 0.19).Measurement.Hair!;
        Assert.InRange(Math.Abs(hair.Lab.L - truth.L), 0, 1.96 * hair.Sd.L);
        Assert.True(Math.Abs(hair.Lab.L - truth.L) < Math.Abs(shown.L - truth.L));
    }

    [Fact]
    public void TheNoteSaysHowFarTheSkinWasMoved()
    {
        var note = Assert.Single(Estimate(Exposed(Skin(0.03), 2, 1), null, 0.4).Measurement.Notes);
        Assert.Equal(NoteCodes.NoChart, note.Code);
        Assert.Contains("EV darker than the photo shows it", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AGreyCardLeavesLessDoubtThanNothing()
    {
        var lab = Skin(0.05);
        var card = new LabSd(4, 6, 6);
        var measured = Measured(lab, LabSd.Combine(card, new LabSd(1, 1, 1)), null);
        var tied = LightEstimator.Estimate(measured, new CalibrationSummary(CalibrationMethod.GreyCard, card), 0.2);
        var loose = Estimate(lab, null, 0.2);
        Assert.True(tied.Measurement.Skin!.Sd.L < loose.Measurement.Skin!.Sd.L);
    }

    /// <summary>With a chart hue is right, and only how much light falls on a curved head is in doubt.</summary>
    [Theory]
    [InlineData(0.02, 1.25)]
    [InlineData(0.02, 0.8)]
    [InlineData(0.04, 1.25)]
    [InlineData(0.04, 0.8)]
    public void WithAChartShadeOnLightSkinIsTakenBackInPartAndTheDoubtFalls(double melanosomes, double light)
    {
        var truth = Skin(melanosomes);
        var lit = Exposed(truth, light, 1);
        var (before, after) = OnChart(lit);
        Assert.InRange(DeltaE00.Between(after.Lab, truth), 0, 0.9 * DeltaE00.Between(lit, truth));
        Assert.InRange(Math.Abs(after.Lab.L - truth.L), 0, 1.96 * after.Sd.L);
        Assert.True(after.Sd.L < before.Sd.L);
    }

    /// <summary>The hues of dark skins tell little of their lightness.</summary>
    [Theory]
    [InlineData(0.12, 1.25)]
    [InlineData(0.12, 0.8)]
    public void WithAChartDarkSkinIsMovedLittle(double melanosomes, double light)
    {
        var truth = Skin(melanosomes);
        var (before, after) = OnChart(Exposed(truth, light, 1));
        Assert.InRange(Math.Abs(after.Lab.L - before.Lab.L), 0, 0.5 * before.Sd.L);
        Assert.InRange(Math.Abs(after.Lab.L - truth.L), 0, 1.96 * after.Sd.L);
    }

    /// <summary>Measured under a chart's light that is known to a fifth on the head.</summary>
    private static (SkinColour Before, SkinColour After) OnChart(Lab lit)
    {
        var chart = new CalibrationSummary(CalibrationMethod.ColourChart, new LabSd(0.5, 0.5, 0.5));
        var before = Measured(lit, new LabSd(0.2 * (lit.L + 16) / 3, 1, 1), new Lab(20, 3, 5));
        var (after, calibration) = LightEstimator.Estimate(before, chart, 0.2);
        Assert.Equal(chart, calibration);
        Assert.Equal(before.Hair, after.Hair);
        return (before.Skin!, after.Skin!);
    }

    [Fact]
    public void APhotoWithoutSkinIsNotMoved()
    {
        var measured = Measured(Skin(0.05), None, null);
        var bare = measured with { Skin = null };
        var none = new CalibrationSummary(CalibrationMethod.None, None);
        Assert.Equal((bare, none), LightEstimator.Estimate(bare, none, 0.2));
    }

    internal static (ColourMeasurement Measurement, CalibrationSummary Calibration) Estimate(
        Lab skin,
        Lab? hair,
        double frame
    ) =>
        LightEstimator.Estimate(
            Measured(skin, LabSd.Combine(None, new LabSd(1, 1, 1)), hair),
            new CalibrationSummary(CalibrationMethod.None, None),
            frame
        );

    private static ColourMeasurement Measured(Lab skin, LabSd sd, Lab? hair) =>
        new(
            new SkinColour(skin, sd, 1000),
            hair is { } lab ? new HairColour(lab, sd, HairSource.Hair, 0, 1000) { Sight = Coat(lab) } : null,
            0.3,
            0.2,
            0,
            []
        );

    /// <summary>A coat of one colour, plainly seen.</summary>
    private static CoatSight Coat(Lab lab)
    {
        var rgb = LinearRgb.FromLab(lab);
        return new CoatSight(
            new Xyz(Math.Max(rgb.R, 0.004), Math.Max(rgb.G, 0.004), Math.Max(rgb.B, 0.004)),
            0.06,
            1,
            null,
            0.1
        );
    }

    private static Lab Skin(double melanosomes) =>
        Illuminant.D65.ToLab(new SkinModel(new SkinParameters(melanosomes, 0.013)).Reflectance);

    private static Lab Exposed(Lab lab, double exposure, double warmth)
    {
        var rgb = LinearRgb.FromLab(lab);
        return new LinearRgb(rgb.R * exposure * warmth, rgb.G * exposure, rgb.B * exposure / warmth).ToLab();
    }
}
