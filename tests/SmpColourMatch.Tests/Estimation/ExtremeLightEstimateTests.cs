using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Tests.Estimation;

public sealed class ExtremeLightEstimateTests
{
    /// <summary>Whatever was measured, the matcher gets colours and doubts that it takes.</summary>
    [Theory]
    [InlineData(0, 0, 0, 1e-4)]
    [InlineData(100, 0, 0, 1)]
    [InlineData(50, 60, 60, 0.2)]
    [InlineData(50, -40, -40, 0.2)]
    [InlineData(3, 2, 34, 0.9)]
    public void StayWithinWhatColoursAre(double l, double a, double b, double frame)
    {
        var (measurement, calibration) = KnownLightEstimateTests.Estimate(
            new Lab(l, a, b),
            new Lab(l / 2, a, b),
            frame
        );
        foreach (var lab in new[] { measurement.Skin!.Lab, measurement.Hair!.Lab })
        {
            Assert.InRange(lab.L, 0, 100);
            Assert.InRange(Math.Max(Math.Abs(lab.A), Math.Abs(lab.B)), 0, 128);
        }

        foreach (var sd in new[] { measurement.Skin.Sd, measurement.Hair.Sd, calibration.Sd })
        {
            Assert.InRange(sd.L, 0, 50);
            Assert.InRange(sd.A, 0, 50);
            Assert.InRange(sd.B, 0, 50);
        }
    }
}
