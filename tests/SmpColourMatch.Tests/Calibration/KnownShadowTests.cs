using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Calibration.Correction;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Tests.Calibration;

/// <summary>A shadow whose edge crosses the chart; the head stands in the light.</summary>
public sealed class KnownShadowTests
{
    private static readonly Spectrum Skin = new SkinModel(ReferenceSkin.All[2].Parameters).Reflectance;

    private static readonly Func<LinearRgb, LinearRgb> Developed = light => PhotographedChart.Times(light, 0.7);

    [Theory]
    [InlineData(4, 0.6)]
    [InlineData(4, 0.35)]
    [InlineData(2, 0.5)]
    public void TheLitSideRulesTheExposure(int firstShadedColumn, double share)
    {
        var reading = PhotographedChart.Take(Developed, light: index => index % 6 >= firstShadedColumn ? share : 1);
        var whole = ChartCorrector.Fit(reading, ClassicChart.Patches)!;

        var found = ShadowedChart.Find(reading, ClassicChart.Patches, whole);

        Assert.NotNull(found);
        var truth = Illuminant.D65.ToLab(Skin);
        var corrected = found.Correction.Correct(Developed(PhotographedChart.Seen(Skin))).ToLab();
        Assert.InRange(DeltaE00.Between(corrected, truth), 0, 1.5);
        Assert.Contains(found.Reading.Patches, patch => patch.State == PatchState.Shaded);
    }

    /// <summary>The greys alone in the light: what is left of the chart has none.</summary>
    [Fact]
    public void AShadowThatLeavesOnlyTheGreysIsFound()
    {
        var reading = PhotographedChart.Take(Developed, light: index => index < 18 ? 0.4 : 1);

        var found = ShadowedChart.Find(
            reading,
            ClassicChart.Patches,
            ChartCorrector.Fit(reading, ClassicChart.Patches)!
        );

        Assert.NotNull(found);
        Assert.All(found.InShadow, patch => Assert.InRange(patch, 0, 17));
        var corrected = found.Correction.Correct(Developed(PhotographedChart.Seen(Skin))).ToLab();
        Assert.InRange(DeltaE00.Between(corrected, Illuminant.D65.ToLab(Skin)), 0, 1.5);
    }

    /// <summary>Two patches wide, no line leaves three on each side of it that it does not touch.</summary>
    [Fact]
    public void TooFewPatchesForAnEdgeHaveNone()
    {
        int[] used = [6, 7, 12, 13, 18];
        var reading = PhotographedChart.Take(
            Developed,
            state: index => used.Contains(index) ? PatchState.Used : PatchState.Uneven,
            light: index => index == 7 ? 0.3 : 1
        );
        var whole = ChartCorrector.Fit(PhotographedChart.Take(Developed), ClassicChart.Patches)!;

        Assert.Null(ShadowedChart.Find(reading, ClassicChart.Patches, whole));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.04)]
    public void LightThatFallsOffEvenlyIsNoShadow(double slope)
    {
        var reading = PhotographedChart.Take(Developed, light: index => 1 - (slope * (index % 6)));
        var whole = ChartCorrector.Fit(reading, ClassicChart.Patches)!;

        Assert.Null(ShadowedChart.Find(reading, ClassicChart.Patches, whole));
    }
}
