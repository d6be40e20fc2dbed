using SmpColourMatch.Core.Batching;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Tests.Batching;

/// <summary>Several photos' colours as one.</summary>
public sealed class FusedColourTests
{
    private static readonly LabSd Unit = new(1, 1, 1);

    [Fact]
    public void OnePhotoStaysItself()
    {
        var fused = FusedColour.Of([new(new Lab(60, 10, 18), new LabSd(6, 3, 4), new LabSd(5, 0, 4))]);
        Assert.Equal(60, fused.Lab.L, 9);
        Assert.Equal(4, fused.Sd.B, 9);
        Assert.False(fused.Disagrees(1));
    }

    [Fact]
    public void TheSurerPhotoWeighsMoreByItsVariance()
    {
        var fused = FusedColour.Of([Own(60, Unit), Own(62, new LabSd(2, 1, 1))]);
        Assert.Equal(60.4, fused.Lab.L, 9); // (60·1 + 62·¼) / 1¼
        Assert.Equal(1, fused.Farthest); // 1.6 off at an sd of 2, the other 0.4 at 1
    }

    [Fact]
    public void HalfOfTheVarianceIsSharedSoManyPhotosNeverGetSureBeyondIt()
    {
        var four = FusedColour.Of([.. Enumerable.Repeat(Own(60, Unit), 4)]);
        Assert.Equal(Math.Sqrt(0.5 + (0.5 / 4)), four.Sd.L, 9);
        var thousand = FusedColour.Of([.. Enumerable.Repeat(Own(60, Unit), 1000)]);
        Assert.InRange(thousand.Sd.L, Math.Sqrt(0.5), Math.Sqrt(0.51));
    }

    [Fact]
    public void WhatPhotosAssumeAlikeIsNotAveragedAway()
    {
        // 9 of 10 parts of the variance are assumed: a hundred photos leave those, and half of the tenth.
        var assumed = new LabSd(Math.Sqrt(0.9), 0, 0);
        var fused = FusedColour.Of([.. Enumerable.Repeat(new MeasuredColour(new Lab(60, 0, 0), Unit, assumed), 100)]);
        Assert.Equal(Math.Sqrt(0.9 + 0.05 + (0.05 / 100)), fused.Sd.L, 9);
        Assert.Equal(Math.Sqrt(0.5 + (0.5 / 100)), fused.Sd.A, 9);
    }

    [Fact]
    public void OnePhotoWithAChartCountsForWhatItKnowsAmongManyWithout()
    {
        var without = new MeasuredColour(new Lab(60, 0, 0), new LabSd(6, 1, 1), new LabSd(5.9, 0, 0));
        var alone = FusedColour.Of([Own(55, Unit)]);
        var among = FusedColour.Of([Own(55, Unit), .. Enumerable.Repeat(without, 5)]);
        Assert.InRange(among.Lab.L, 55, 56);
        Assert.InRange(among.Sd.L, 0.7, 1.6); // five guesses do not make the one that knows surer
        Assert.Equal(1, alone.Sd.L, 9);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, false)]
    [InlineData(6, true)]
    [InlineData(20, true)]
    public void PhotosThatScatterBeyondTheirDoubtDisagreeAndWidenIt(double apart, bool disagrees)
    {
        var fused = FusedColour.Of([Own(60, Unit), Own(60 + apart, Unit)]);
        Assert.Equal(disagrees, fused.Disagrees(2));
        Assert.True(!disagrees || fused.Sd.L > 1);
    }

    private static MeasuredColour Own(double l, LabSd sd) => new(new Lab(l, 0, 0), sd, default);
}
