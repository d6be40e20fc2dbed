using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Calibration.Correction;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Tests.Calibration;

public sealed class ExtremeCorrectionTests
{
    private static readonly Func<LinearRgb, LinearRgb> Usual = light => PhotographedChart.Times(light, 0.8);

    [Fact]
    public void PatchesThatAreLeftOutCostDoubtNotTruth()
    {
        var whole = ChartCorrector.Fit(PhotographedChart.Take(Usual), ClassicChart.Patches)!;
        var third = ChartCorrector.Fit(
            PhotographedChart.Take(Usual, index => index % 3 == 1 ? PatchState.Used : PatchState.Clipped),
            ClassicChart.Patches
        )!;
        Assert.True(third.SkinSd.L > whole.SkinSd.L);
        Assert.True(third.SkinSd.B > whole.SkinSd.B);
        var skin = new SkinModel(ReferenceSkin.All[2].Parameters).Reflectance;
        var corrected = third.Correct(Usual(PhotographedChart.Seen(skin))).ToLab();
        Assert.InRange(DeltaE00.Between(corrected, Illuminant.D65.ToLab(skin)), 0, 1);
    }

    [Fact]
    public void TooFewPatchesGiveNoCorrection()
    {
        Assert.Null(
            ChartCorrector.Fit(
                PhotographedChart.Take(Usual, index => index > 17 || index == 0 ? PatchState.Used : PatchState.Uneven),
                ClassicChart.Patches
            )
        );
        Assert.Null(
            ChartCorrector.Fit(
                PhotographedChart.Take(Usual, index => index > 17 ? PatchState.Clipped : PatchState.Used),
                ClassicChart.Patches
            )
        );
    }

    [Fact]
    public void ACopyWithOtherColoursIsDoubted()
    {
        // A copy whose patches are swapped about: the greys are right, the colours are not.
        var reading = PhotographedChart.Take(Usual);
        var swapped = reading with
        {
            Patches =
            [
                .. reading.Patches.Select(patch =>
                    patch.Row == 3 ? patch : patch with { Mean = reading.Patches[17 - patch.Index].Mean }
                ),
            ],
        };
        var good = ChartCorrector.Fit(reading, ClassicChart.Patches)!;
        var bad = ChartCorrector.Fit(swapped, ClassicChart.Patches)!;
        Assert.True(bad.PatchSd > 5 * good.PatchSd);
        Assert.True(bad.SkinSd.A > 2 * good.SkinSd.A);
        Assert.True(bad.Residuals.LeaveOneOutMean > 10);
    }

    [Fact]
    public void OneSoiledPatchIsForgotten()
    {
        var reading = PhotographedChart.Take(Usual);
        var soiled = reading with
        {
            Patches =
            [
                .. reading.Patches.Select(patch =>
                    patch.Index == 1 ? patch with { Mean = new LinearRgb(0.1, 0.3, 0.1) } : patch
                ),
            ],
        };
        var correction = ChartCorrector.Fit(soiled, ClassicChart.Patches)!;
        var skin = new SkinModel(ReferenceSkin.All[1].Parameters).Reflectance;
        var corrected = correction.Correct(Usual(PhotographedChart.Seen(skin))).ToLab();
        Assert.InRange(DeltaE00.Between(corrected, Illuminant.D65.ToLab(skin)), 0, 1);
        Assert.True(correction.Residuals.Patches[1] > 20);
    }

    [Theory]
    [InlineData(-0.5)]
    [InlineData(0)]
    [InlineData(1e-9)]
    [InlineData(1)]
    [InlineData(8)]
    public void ValuesBeyondTheFileStayFinite(double value)
    {
        var correction = ChartCorrector.Fit(PhotographedChart.Take(Usual), ClassicChart.Patches)!;
        var corrected = correction.Correct(new LinearRgb(value, value, value));
        Assert.True(double.IsFinite(corrected.R) && double.IsFinite(corrected.G) && double.IsFinite(corrected.B));
    }

    [Fact]
    public void BlackAndBurntChartsStayFinite()
    {
        foreach (var level in (double[])[0, 1e-6, 1, 50])
        {
            var reading = PhotographedChart.Take(_ => new LinearRgb(level, level, level));
            var correction = ChartCorrector.Fit(reading, ClassicChart.Patches);
            Assert.True(correction is null || double.IsFinite(correction.SkinSd.L + correction.HairSd.B));
        }
    }

    [Fact]
    public void ADisorderedChartIsMisuse()
    {
        var reading = PhotographedChart.Take(Usual);
        Assert.Throws<ArgumentException>(() =>
            ChartCorrector.Fit(reading with { Patches = [.. reading.Patches.Reverse()] }, ClassicChart.Patches)
        );
        Assert.Throws<ArgumentException>(() => ChartCorrector.Fit(reading, [.. ClassicChart.Patches.Take(6)]));
    }
}
