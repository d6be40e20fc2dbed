using System.Globalization;
using System.Text;
using System.Text.Json;
using SmpColourMatch.Core.Calibration.Charts;

namespace SmpColourMatch.Tests.Specs;

/// <summary>Calibration by charts and grey cards, seen from the command line.</summary>
public sealed class ChartSpecs
{
    private static readonly string Photo = Path.Combine(TestImages.Folder, "02-front-receding-chart.jpg");

    [Fact]
    public void AChartInThePhotoIsUsedAndTold()
    {
        using var document = Match();
        var calibration = document.RootElement.GetProperty("calibration");
        Assert.Equal("colour-chart", calibration.GetProperty("method").GetString());
        Assert.Equal("classic24", calibration.GetProperty("chart").GetString());
        Assert.InRange(calibration.GetProperty("deltaE00").GetProperty("mean").GetDouble(), 0, 2);
        Assert.InRange(calibration.GetProperty("deltaE00").GetProperty("leaveOneOutMean").GetDouble(), 0, 3);
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(Photo, ".truth.json")));
        var quad = calibration.GetProperty("quad");
        var known = truth.RootElement.GetProperty("chart").GetProperty("quad");
        var width = Distance(known[0], known[1]);
        for (var i = 0; i < 4; i++)
        {
            Assert.InRange(Distance(quad[i], known[i]), 0, 0.02 * width);
        }
    }

    [Fact]
    public void ChartNoneLeavesTheColoursAlone()
    {
        using var document = Match("--chart", "none");
        Assert.Equal("none", document.RootElement.GetProperty("calibration").GetProperty("method").GetString());
        Assert.False(document.RootElement.GetProperty("calibration").TryGetProperty("quad", out _));
    }

    [Fact]
    public void GivenCornersComeBackAsGiven()
    {
        using var document = Match("--chart-corners", "412.4,1202.2,802.5,1226.3,790.2,1492.7,393.2,1467.8");
        var calibration = document.RootElement.GetProperty("calibration");
        Assert.Equal("colour-chart", calibration.GetProperty("method").GetString());
        Assert.Equal(802.5, calibration.GetProperty("quad")[1][0].GetDouble());
        Assert.InRange(calibration.GetProperty("deltaE00").GetProperty("mean").GetDouble(), 0, 2);
    }

    [Fact]
    public void CornersWhereThereIsNoChartAreRefused()
    {
        var run = CommandRun.Of(
            "match",
            Path.Combine(TestImages.Folder, "10-back-wavy-display-p3.jpg"),
            "--chart-corners",
            "100,100,900,100,900,700,100,700"
        );
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no chart with the colours of the reference", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void CornersOnAWallCalibrateNothing()
    {
        using var document = Match("--chart-corners", "100,100,900,100,900,700,100,700");
        var calibration = document.RootElement.GetProperty("calibration");
        Assert.NotEqual("colour-chart", calibration.GetProperty("method").GetString());
        Assert.Contains(
            "chart-unusable",
            document.RootElement.GetProperty("notes").ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AGreyCardSetsWhiteBalanceAndExposure()
    {
        // The middle of patch 22 (neutral 5) of the chart.
        using var document = Match("--grey", "627,1452", "--grey-reflectance", "0.19");
        Assert.Equal("grey-card", document.RootElement.GetProperty("calibration").GetProperty("method").GetString());
    }

    [Fact]
    public void AChartsOwnReferenceChangesWhatIsRead()
    {
        using var folder = new TemporaryFolder();
        var table = folder.Write("mine.csv", Encoding.ASCII.GetBytes(ReferenceTable(0.9)));
        using var usual = Match();
        using var own = Match("--chart-reference", table);

        Assert.Equal("classic24", usual.RootElement.GetProperty("calibration").GetProperty("chart").GetString());
        Assert.Equal("own-reference", own.RootElement.GetProperty("calibration").GetProperty("chart").GetString());

        // A chart that reflects a tenth less means that all else does.
        Assert.InRange(
            usual.RootElement.GetProperty("skin").GetProperty("lab")[0].GetDouble()
                - own.RootElement.GetProperty("skin").GetProperty("lab")[0].GetDouble(),
            1,
            4
        );
    }

    [Theory]
    [InlineData("L,a,b\n1,2", "line 2: column 3 is ''")]
    [InlineData("nothing", "line 1: it names neither")]
    public void InvalidReferencesAreNamedWithTheRemedy(string text, string words)
    {
        using var folder = new TemporaryFolder();
        var table = folder.Write("mine.csv", Encoding.ASCII.GetBytes(text));
        var run = CommandRun.Of("match", Photo, "--chart-reference", table);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Equal(3, CommandRun.Of("match", Photo, "--chart-reference", table + ".none").ExitCode);
    }

    [Theory]
    [InlineData("--chart-corners", "1,2,3", "eight numbers")]
    [InlineData("--chart-corners", "412,1202,393,1467,790,1492,802,1226", "clockwise")]
    [InlineData("--chart-corners", "412,1202,9802,1226,9790,1492,393,1467", "outside the upright photo of 1200x1600")]
    [InlineData("--chart-corners", "a,b,c,d,e,f,g,h", "eight numbers")]
    [InlineData("--grey", "12", "two numbers")]
    [InlineData("--grey", "NaN,4", "two numbers")]
    [InlineData("--grey", "5000,4", "outside the upright photo")]
    [InlineData("--grey-reflectance", "0.2", "without --grey")]
    public void InvalidPlacesAreWrongUsageWithTheRemedy(string option, string value, string words)
    {
        var run = CommandRun.Of("match", Photo, option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("--grey", "10,10", "--grey-reflectance", "0")]
    [InlineData("--grey", "10,10", "--grey-reflectance", "1.5")]
    [InlineData("--grey", "10,10", "--chart-corners", "412,1202,802,1226,790,1492,393,1467")]
    [InlineData("--chart", "none", "--chart-corners", "412,1202,802,1226,790,1492,393,1467")]
    [InlineData("--chart", "none", "--chart", "sometimes")]
    [InlineData("--chart", "none", "--chart-reference", "mine.csv")]
    [InlineData("--grey", "10,10", "--chart-reference", "mine.csv")]
    public void ContradictionsAreWrongUsage(params string[] options) =>
        Assert.Equal(2, CommandRun.Of(["match", Photo, .. options]).ExitCode);

    /// <summary>The Classic's reflectances times a factor.</summary>
    private static string ReferenceTable(double factor)
    {
        var lines = ClassicChart.Patches.Select(patch =>
            string.Join(
                ',',
                patch.Samples.ToArray().Select(share => (factor * share).ToString(CultureInfo.InvariantCulture))
            )
        );
        return string.Join('\n', lines.Prepend(string.Join(',', Enumerable.Range(0, 31).Select(i => 400 + (10 * i)))));
    }

    private static JsonDocument Match(params string[] options)
    {
        var run = CommandRun.Of(["match", Photo, "--format", "json", .. options]);
        Assert.True(run.ExitCode is 0 or 1, run.Error);
        return JsonDocument.Parse(run.Output);
    }

    private static double Distance(JsonElement a, JsonElement b) =>
        double.Hypot(a[0].GetDouble() - b[0].GetDouble(), a[1].GetDouble() - b[1].GetDouble());
}
