using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Calibration.Correction;

namespace SmpColourMatch.Tests.Calibration;

public sealed class KnownCorrectionTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("4")]
    [InlineData("5")]
    public void TheFitAgreesWithTheOneOfTheTraining(string name)
    {
        var known = CorrectionCase.Read(name);
        var correction = ChartCorrector.Fit(known.Reading, ClassicChart.Patches)!;
        var probes = known.Probes().ToList();
        Assert.True(probes.Count >= 10);
        foreach (var (seen, expected) in probes)
        {
            var corrected = correction.Correct(seen);
            Assert.Equal(expected.R, corrected.R, 2e-4);
            Assert.Equal(expected.G, corrected.G, 2e-4);
            Assert.Equal(expected.B, corrected.B, 2e-4);
        }

        Assert.Equal(known.Row("patch-sd")[0], correction.PatchSd, 0.01);
        Same(known.Row("skin-sd"), correction.SkinSd);
        Same(known.Row("hair-sd"), correction.HairSd);
        var residual = known.Row("residual");
        Assert.Equal(residual[0], correction.Residuals.Mean, 0.01);
        Assert.Equal(residual[1], correction.Residuals.Max, 0.01);
        Assert.Equal(residual[2], correction.Residuals.LeaveOneOutMean, 0.01);
    }

    private static void Same(double[] expected, Core.Colorimetry.LabSd found)
    {
        Assert.Equal(expected[0], found.L, 0.01);
        Assert.Equal(expected[1], found.A, 0.01);
        Assert.Equal(expected[2], found.B, 0.01);
    }
}
