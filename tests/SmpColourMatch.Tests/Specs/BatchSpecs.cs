using System.Text.Json;
using SmpColourMatch.Core.Batching;
using SmpColourMatch.Core.Reporting;

namespace SmpColourMatch.Tests.Specs;

/// <summary><c>smpmatch batch</c> as its users meet it.</summary>
public sealed class BatchSpecs
{
    [Fact]
    public void EveryPhotoGetsOneRowInTheOrderOfThePathsWhateverTheJobs()
    {
        using var folder = BatchFolder.Mixed();
        var one = CommandRun.Of("batch", folder.Photos, "--out", folder.Path("one"), "--jobs", "1");
        var three = CommandRun.Of("batch", folder.Photos, "--out", folder.Path("three"), "--jobs", "3");

        Assert.Equal(1, one.ExitCode);
        Assert.Equal(1, three.ExitCode);
        BatchFolder.AssertSame(folder.Path("one"), folder.Path("three"));
        var rows = folder.Rows("one");
        Assert.Equal(
            [
                "=cmd.jpg",
                "broken.jpg",
                "client a/crown.jpg",
                "client a/side.jpg",
                "disguised.txt",
                "empty.jpg",
                "first.jpg",
            ],
            rows.Select(row => row.GetProperty("batch").GetProperty("path").GetString())
        );
        Assert.Equal("matched", rows[2].GetProperty("status").GetString());
        Assert.Equal("rejected", rows[5].GetProperty("status").GetString());
        Assert.Equal("crown.jpg", rows[2].GetProperty("photo").GetProperty("file").GetString());
        Assert.Contains("7 photos", one.Output, StringComparison.Ordinal);
        Assert.Contains("1 other file left out", one.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void TheTableHasALineARowAndDefusesNames()
    {
        using var folder = BatchFolder.Mixed();
        CommandRun.Of("batch", folder.Photos, "--out", folder.Path("out"));

        var lines = File.ReadAllText(folder.Path("out/results.csv")).TrimEnd().Split("\r\n");
        Assert.Equal(8, lines.Length);
        Assert.StartsWith("'=cmd.jpg,", lines[1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.DoesNotContain(",=", line, StringComparison.Ordinal));
    }

    [Fact]
    public void PhotosOfOneFolderAreFusedIntoOneRecommendation()
    {
        using var folder = BatchFolder.Mixed();
        var run = CommandRun.Of("batch", folder.Photos, "--out", folder.Path("out"), "--format", "json");

        using var summary = JsonDocument.Parse(run.Output);
        Assert.Equal("smp-batch/1", summary.RootElement.GetProperty("schema").GetString());
        Assert.Equal(1, summary.RootElement.GetProperty("clients").GetInt32());
        using var client = JsonDocument.Parse(File.ReadAllText(folder.Path("out/clients.jsonl")));
        Assert.Equal("client a", client.RootElement.GetProperty("client").GetString());
        Assert.Equal(2, client.RootElement.GetProperty("photos").GetArrayLength());
        Assert.True(
            client.RootElement.GetProperty("recommendation").GetProperty("best").TryGetProperty("ratio", out _)
        );
    }

    [Fact]
    public void APatternFindsTheClientInThePath()
    {
        using var folder = BatchFolder.Mixed();
        CommandRun.Of("batch", folder.Photos, "--out", folder.Path("out"), "--client-pattern", @"(crown|first)");

        var clients = folder
            .Rows("out")
            .Select(row => row.GetProperty("batch").TryGetProperty("client", out var name) ? name.GetString() : null);
        Assert.Equal([null, null, "crown", null, null, null, "first"], clients);
        Assert.Equal(
            2,
            CommandRun.Of("batch", folder.Photos, "--out", folder.Path("x"), "--client-pattern", "(").ExitCode
        );
    }

    [Fact]
    public void ResumingKeepsWhatHoldsAndRedoesWhatChanged()
    {
        using var folder = BatchFolder.Mixed();
        CommandRun.Of("batch", folder.Photos, "--out", folder.Path("out"));
        Assert.Equal(3, CommandRun.Of("batch", folder.Photos, "--out", folder.Path("out")).ExitCode);

        var changed = System.IO.Path.Combine(folder.Photos, "client a/side.jpg");
        var stamp = File.GetLastWriteTimeUtc(changed);
        var bytes = File.ReadAllBytes(changed);
        bytes[^1000] ^= 0x55; // The same name, size and time: only the content tells.
        File.WriteAllBytes(changed, bytes);
        File.SetLastWriteTimeUtc(changed, stamp);
        File.Delete(System.IO.Path.Combine(folder.Photos, "first.jpg"));

        var resumed = CommandRun.Of("batch", folder.Photos, "--out", folder.Path("out"), "--resume");
        Assert.Contains("6 photos", resumed.Output, StringComparison.Ordinal);
        Assert.Contains("5 rows stood already", resumed.Output, StringComparison.Ordinal);
        CommandRun.Of("batch", folder.Photos, "--out", folder.Path("fresh"));
        BatchFolder.AssertSame(folder.Path("fresh"), folder.Path("out"));
    }

    [Fact]
    public void AnotherCatalogueRedoesEveryRow()
    {
        using var folder = BatchFolder.Mixed();
        CommandRun.Of("batch", folder.Photos, "--out", folder.Path("out"));
        var catalogue = System.IO.Path.Combine(
            SharedData.RepositoryRoot,
            "src/SmpColourMatch.Core/Pigments/reference-catalogue.json"
        );

        var run = CommandRun.Of(
            "batch",
            folder.Photos,
            "--out",
            folder.Path("out"),
            "--resume",
            "--catalogue",
            catalogue
        );
        Assert.DoesNotContain("stood already", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoBatchesOnOneFolderRefuseEachOther()
    {
        using var folder = BatchFolder.Mixed();
        using (OutputLock.TryTake(folder.Path("out")))
        {
            var run = CommandRun.Of("batch", folder.Photos, "--out", folder.Path("out"), "--resume");
            Assert.Equal(3, run.ExitCode);
            Assert.Contains("Another batch", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(1, CommandRun.Of("batch", folder.Photos, "--out", folder.Path("out")).ExitCode);
    }

    [Fact]
    public void AnInterruptionKeepsFinishedRowsAndSaysHowToGoOn()
    {
        using var folder = BatchFolder.Mixed();
        using var pressed = new CancellationTokenSource();
        pressed.Cancel();
        var run = CommandRun.With(
            [],
            SwatchStyle.None,
            pressed.Token,
            "batch",
            folder.Photos,
            "--out",
            folder.Path("out")
        );

        Assert.Equal(130, run.ExitCode);
        Assert.Contains("--resume", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
        CommandRun.Of("batch", folder.Photos, "--out", folder.Path("out"), "--resume");
        CommandRun.Of("batch", folder.Photos, "--out", folder.Path("fresh"));
        BatchFolder.AssertSame(folder.Path("fresh"), folder.Path("out"));
    }

    [Fact]
    public void AnEmptyOrMissingFolderIsAnInputThatCannotBeRead()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path("empty"));
        Assert.Equal(3, CommandRun.Of("batch", folder.Path("empty"), "--out", folder.Path("out")).ExitCode);
        Assert.Equal(3, CommandRun.Of("batch", folder.Path("missing"), "--out", folder.Path("out")).ExitCode);
        Assert.Equal(2, CommandRun.Of("batch", folder.Path("empty")).ExitCode);
        Assert.Equal(2, CommandRun.Of("batch", folder.Path("empty"), "--out", "x", "--jobs", "0").ExitCode);
    }
}
