using System.Globalization;
using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using SmpColourMatch.Cli;
using SmpColourMatch.Cli.Terminals;
using SmpColourMatch.Core.Reporting;

namespace SmpColourMatch.Tests.Specs;

/// <summary><c>smpmatch match</c> as its users meet it.</summary>
public sealed class MatchSpecs
{
    public static TheoryData<string> Photos() => [.. TestImages.Photos().Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Photos))]
    public void EveryRenderedPhotoGivesADocumentOfTheContract(string name)
    {
        var run = CommandRun.Of("match", Path.Combine(TestImages.Folder, name), "--format", "json");

        using var document = JsonDocument.Parse(run.Output);
        var root = document.RootElement;
        Assert.Equal(root.GetProperty("status").GetString() is "rejected" ? 1 : 0, run.ExitCode);
        Assert.Equal("smp-match/1", root.GetProperty("schema").GetString());
        Assert.Equal(name, root.GetProperty("photo").GetProperty("file").GetString());
        Assert.Equal(64, root.GetProperty("photo").GetProperty("sha256").GetString()!.Length);
        AssertCalibration(root.GetProperty("calibration"), name);
        Assert.Equal("model prediction", root.GetProperty("model").GetProperty("basis").GetString());
        foreach (var note in root.GetProperty("notes").EnumerateArray())
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", note.GetProperty("code").GetString());
            Assert.True(note.GetProperty("message").GetString()!.Length > 20);
        }

        if (string.Equals(root.GetProperty("status").GetString(), "matched", StringComparison.Ordinal))
        {
            AssertRecommendation(root);
        }
    }

    /// <summary>A chart that the photo shows is used, and lies where it was rendered, to 2 % of its width; else there is none.</summary>
    private static void AssertCalibration(JsonElement calibration, string name)
    {
        using var truth = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(TestImages.Folder, Path.GetFileNameWithoutExtension(name) + ".truth.json"))
        );
        if (!truth.RootElement.TryGetProperty("chart", out var chart) || chart.ValueKind != JsonValueKind.Object)
        {
            Assert.Equal("none", calibration.GetProperty("method").GetString());
            return;
        }

        Assert.Equal("colour-chart", calibration.GetProperty("method").GetString());
        var (quad, known) = (calibration.GetProperty("quad"), chart.GetProperty("quad"));
        var width = Distance(known[0], known[1]);
        for (var i = 0; i < 4; i++)
        {
            Assert.InRange(Distance(quad[i], known[i]), 0, 0.02 * width);
        }
    }

    private static double Distance(JsonElement a, JsonElement b) =>
        double.Hypot(a[0].GetDouble() - b[0].GetDouble(), a[1].GetDouble() - b[1].GetDouble());

    [Fact]
    public void MostRenderedPhotosAreMatched()
    {
        var matched = TestImages
            .Photos()
            .Count(photo =>
                CommandRun
                    .Of("match", photo, "--format", "json")
                    .Output.Contains("\"status\": \"matched\"", StringComparison.Ordinal)
            );

        Assert.True(matched >= 12, $"{matched} of {TestImages.Photos().Length} photos are matched");
    }

    [Fact]
    public void AMatchedPhotoTellsTheMixFirstInEightyColumns()
    {
        var run = CommandRun.Of("match", TestImages.First);

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.All(
            run.Output,
            character => Assert.True(character is '\n' or (>= ' ' and <= '~'), $"U+{(int)character:X4}")
        );
        Assert.Contains("MIX", run.Output, StringComparison.Ordinal);
        Assert.Contains("95 % interval", run.Output, StringComparison.Ordinal);
        Assert.Contains("PATCH TEST", run.Output, StringComparison.Ordinal);
        Assert.Contains("model prediction", run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.True(
            run.Output.IndexOf("MIX", StringComparison.Ordinal) < run.Output.IndexOf("Skin", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void SwatchesAreEscapeSequencesOnlyWhereAskedFor()
    {
        var plain = CommandRun.Of("match", TestImages.First);
        var coloured = CommandRun.With([], SwatchStyle.TrueColour, CancellationToken.None, "match", TestImages.First);

        Assert.DoesNotContain('\e', plain.Output);
        Assert.Contains("\e[48;2;", coloured.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    public void TheCultureOfTheMachineChangesNoByte(string culture)
    {
        var reference = CommandRun.Of("match", TestImages.First, "--hair", "24,3.5,10", "--format", "json");
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new DecimalCommaCulture(culture);
            var run = CommandRun.Of("match", TestImages.First, "--hair", "24,3.5,10", "--format", "json");
            var text = CommandRun.Of("match", TestImages.First, "--hair", "24,3.5,10");

            Assert.Equal(reference.Output, run.Output);
            Assert.DoesNotMatch(@"\d,\d", text.Output);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void StandardInputIsReadAsAPhoto()
    {
        var bytes = File.ReadAllBytes(TestImages.First);
        var run = CommandRun.With(bytes, SwatchStyle.None, CancellationToken.None, "match", "-", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"file\": \"standard input\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void DeclaredHairTakesThePlaceOfMeasuredHair()
    {
        var run = CommandRun.Of("match", TestImages.First, "--hair", "light-brown", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("declared", document.RootElement.GetProperty("hair").GetProperty("source").GetString());
        Assert.Contains("declared-hair", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void TheTraceHoldsAPictureOfEachStage()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("match", TestImages.First, "--trace", folder.Path("."));

        Assert.Equal(0, run.ExitCode);
        string[] names =
        [
            "1-calibrated.png",
            "2-clipping.png",
            "2a-logits.png",
            "2b-probabilities.png",
            "2c-unrefined.png",
            "3-regions.png",
            "4-confidence.png",
        ];
        Assert.Equal(names, folder.Names());
    }

    [Fact]
    public void AMissingPhotoExitsWith3AndSaysWhere()
    {
        var run = CommandRun.Of("match", "no-such-photo.jpg");

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("no-such-photo.jpg", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderInPlaceOfAPhotoExitsWith3()
    {
        var run = CommandRun.Of("match", TestImages.Folder);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("folder", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "unreadable-file")]
    [InlineData("just words, no picture", "unreadable-file")]
    [InlineData("RIFF\0\0\0\0WEBPVP8 ", "unsupported-format")]
    public void AFileThatIsNoPhotoIsRejectedWithTheReason(string content, string code)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("photo.jpg", Encoding.Latin1.GetBytes(content));
        var run = CommandRun.Of("match", path, "--format", "json");

        Assert.Equal(1, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("rejected", document.RootElement.GetProperty("status").GetString());
        Assert.Equal(code, document.RootElement.GetProperty("notes")[0].GetProperty("code").GetString());
        Assert.Equal("error", document.RootElement.GetProperty("notes")[0].GetProperty("severity").GetString());
    }

    [Fact]
    public void AHostileNameCannotReachTheTerminal()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a\e]0;owned\a\u202Egpj.jpg", "no photo"u8.ToArray());
        var text = CommandRun.Of("match", path);
        var json = CommandRun.Of("match", path, "--format", "json");

        Assert.DoesNotContain('\e', text.Output);
        Assert.DoesNotContain('\u202E', text.Output);
        Assert.All(json.Output, character => Assert.True(character is '\n' or (>= ' ' and <= '~')));
        Assert.DoesNotContain(Path.GetDirectoryName(path)!, json.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnInterruptionExitsWith130()
    {
        using var interruption = new CancellationTokenSource();
        interruption.Cancel();
        var run = CommandRun.With([], SwatchStyle.None, interruption.Token, "match", TestImages.First);

        Assert.Equal(130, run.ExitCode);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void WaitingForStandardInputCanBeInterrupted()
    {
        using var silent = new AnonymousPipeServerStream(PipeDirection.Out);
        using var input = new AnonymousPipeClientStream(PipeDirection.In, silent.ClientSafePipeHandle);
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var interruption = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        var exitCode = SmpMatch.Run(
            ["match", "-"],
            new Terminal(output, error, input, SwatchStyle.None),
            interruption.Token
        );
        silent.Dispose(); // Ends the read that still waits in the background; the process's end would.

        Assert.Equal(130, exitCode);
    }

    private static void AssertRecommendation(JsonElement root)
    {
        AssertLab(root.GetProperty("skin").GetProperty("lab"));
        AssertLab(root.GetProperty("hair").GetProperty("lab"));
        AssertLab(root.GetProperty("target").GetProperty("lab"));
        var recommendation = root.GetProperty("recommendation");
        var best = recommendation.GetProperty("best");
        AssertLab(best.GetProperty("healedLab"));
        var interval = best.GetProperty("diluentPartsInterval");
        Assert.True(interval[0].GetDouble() <= interval[1].GetDouble());
        Assert.InRange(best.GetProperty("probability").GetDouble(), 0, 1);
        Assert.True(recommendation.GetProperty("alternatives").GetArrayLength() >= 3);
        var roles = recommendation
            .GetProperty("patchTest")
            .EnumerateArray()
            .Select(step => step.GetProperty("role").GetString())
            .ToList();
        Assert.Contains("best", roles);
        // At an end of what the catalogue allows there may be nothing lighter, or nothing darker, to try.
        Assert.Equal(new[] { "lighter", "best", "darker" }.Where(roles.Contains), roles);
        Assert.Contains(recommendation.GetProperty("confidence").GetString(), new[] { "low", "medium", "high" });
    }

    private static void AssertLab(JsonElement lab)
    {
        Assert.Equal(3, lab.GetArrayLength());
        Assert.InRange(lab[0].GetDouble(), 0, 100);
        Assert.InRange(lab[1].GetDouble(), -60, 60);
        Assert.InRange(lab[2].GetDouble(), -60, 60);
    }

    /// <summary>A culture with commas for points; made by hand, since the tests run without the cultures' data too.</summary>
    private sealed class DecimalCommaCulture : CultureInfo
    {
        public DecimalCommaCulture(string name)
            : base("")
        {
            NumberFormat.NumberDecimalSeparator = ",";
            NumberFormat.NumberGroupSeparator = ".";
            NumberFormat.PercentDecimalSeparator = ",";
            NumberFormat.NegativeSign = name is "fa-IR" ? "\u2212" : "-";
        }
    }
}
