using System.Numerics;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Renderer.Charts;

namespace SmpColourMatch.Tests.Calibration.Charts;

/// <summary>Charts pasted at random turns, tilts, lights and noises are found where they are, or refused.</summary>
public sealed class KnownChartFinding
{
    [Theory]
    [InlineData(ChartTrick.None)]
    [InlineData(ChartTrick.Shaded)]
    [InlineData(ChartTrick.Held)]
    public void ChartsAreFoundWithinTwoPerCent(ChartTrick trick)
    {
        const int count = 12;
        var found = 0;
        for (var seed = 100UL; seed < 100 + count; seed++)
        {
            var (photo, quad, width) = ChartPhoto.Paste(seed, trick, 0.3);
            using (photo)
            {
                if (ChartFinder.Find(photo) is { } chart)
                {
                    found++;
                    Assert.All(
                        chart.Corners.Zip(quad),
                        pair => Assert.InRange(Vector2.Distance(pair.First, pair.Second), 0, 0.02f * width)
                    );
                }
            }
        }

        Assert.InRange(found, count - 1, count);
    }

    [Theory]
    [InlineData(ChartTrick.Mirrored)]
    [InlineData(ChartTrick.Covered)]
    public void MirroredAndCoveredChartsAreRefused(ChartTrick trick)
    {
        for (var seed = 300UL; seed < 312; seed++)
        {
            var (photo, _, _) = ChartPhoto.Paste(seed, trick, 0.3);
            using (photo)
            {
                Assert.Null(ChartFinder.Find(photo));
            }
        }
    }
}
