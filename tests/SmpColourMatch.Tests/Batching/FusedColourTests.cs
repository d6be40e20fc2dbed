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
        var fused = FusedColour.Of([(new Lab(60, 10, 18), new LabSd(6, 3, 4))]);
        Assert.Equal(60, fused.Lab.L, 9);
        Assert.Equal(4, fused.Sd.B, 9);
        Assert.False(fused.Disagrees(1));
    }

    [Fact]
    public void TheSurerPhotoWeighsMoreByItsVariance()
    {
        var fused = FusedColour.Of([(new Lab(60, 0, 0), Unit), (new Lab(62, 0, 0), new LabSd(2, 1, 1))]);
        Assert.Equal(60.4, fused.Lab.L, 9); // (60·1 + 62·¼) / 1¼
        Assert.Equal(1, fused.Farthest); // 1.6 off at an sd of 2, the other 0.4 at 1
    }

    [Fact]
    public void HalfOfTheVarianceIsSharedSoManyPhotosNeverGetSureBeyondIt()
    {
        var four = FusedColour.Of([.. Enumerable.Repeat((new Lab(60, 10, 18), Unit), 4)]);
        Assert.Equal(Math.Sqrt(0.5 + (0.5 / 4)), four.Sd.L, 9);
        var thousand = FusedColour.Of([.. Enumerable.Repeat((new Lab(60, 10, 18), Unit), 1000)]);
        Assert.InRange(thousand.Sd.L, Math.Sqrt(0.5), Math.Sqrt(0.51));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, false)]
    [InlineData(6, true)]
    [InlineData(20, true)]
    public void PhotosThatScatterBeyondTheirDoubtDisagreeAndWidenIt(double apart, bool disagrees)
    {
        var fused = FusedColour.Of([(new Lab(60, 0, 0), Unit), (new Lab(60 + apart, 0, 0), Unit)]);
        Assert.Equal(disagrees, fused.Disagrees(2));
        Assert.True(!disagrees || fused.Sd.L > 1);
    }
}
