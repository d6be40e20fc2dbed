using SmpColourMatch.Core.Calibration.Charts;

namespace SmpColourMatch.Tests.Calibration.Charts;

/// <summary>How much of a chart must be left: first the coloured patches are spoilt, from the last on, then the greys.</summary>
public sealed class KnownChartUse
{
    [Theory]
    [InlineData(0, 0, PatchState.Clipped, true)]
    [InlineData(14, 2, PatchState.Clipped, true)]
    [InlineData(15, 2, PatchState.Clipped, false)]
    [InlineData(14, 2, PatchState.Dark, true)]
    [InlineData(8, 0, PatchState.Uneven, true)]
    [InlineData(9, 0, PatchState.Uneven, false)]
    [InlineData(9, 0, PatchState.Astray, false)]
    [InlineData(0, 3, PatchState.Clipped, true)]
    [InlineData(0, 4, PatchState.Clipped, false)]
    public void BurntPatchesMayBeManyCoveredOnesFew(int coloured, int greys, PatchState spoilt, bool isOfUse)
    {
        var reading = PhotographedChart.Take(
            light => light,
            state: index => (index < 18 ? index >= 18 - coloured : index < 18 + greys) ? spoilt : PatchState.Used
        );
        Assert.Equal(isOfUse, ChartUse.Suffices(reading));
    }
}
