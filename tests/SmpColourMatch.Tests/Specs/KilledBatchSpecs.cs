using System.Diagnostics;

namespace SmpColourMatch.Tests.Specs;

/// <summary>A batch killed at random moments and resumed ends as if nothing had happened.</summary>
public sealed class KilledBatchSpecs
{
    private const int Kills = 5;

    [Fact]
    public void KilledAndResumedGivesTheSameBytes()
    {
        using var folder = BatchFolder.Mixed();
        var photos = TestImages.Photos();
        for (var i = 0; i < 12; i++)
        {
            folder.Copy(photos[i % photos.Length], $"more-{i:00}.jpg");
        }

        var random = new Random(20261121);
        var killed = 0;
        for (var i = 0; i < Kills; i++)
        {
            using var batch = Start(folder.Photos, folder.Path("killed"), random.Next(1, 4));
            if (!batch.WaitForExit(random.Next(150, 600)))
            {
                batch.Kill();
                batch.WaitForExit();
                killed++;
            }
        }

        Assert.True(killed > 0, "No batch was still at work when it was to be killed.");
        Assert.Equal(1, CommandRun.Of("batch", folder.Photos, "--out", folder.Path("killed"), "--resume").ExitCode);
        Assert.Equal(1, CommandRun.Of("batch", folder.Photos, "--out", folder.Path("whole")).ExitCode);
        Assert.Equal(19, folder.Rows("killed").Length);
        BatchFolder.AssertSame(folder.Path("whole"), folder.Path("killed"));
    }

    private static Process Start(string photos, string output, int jobs) =>
        Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    Path.Combine(AppContext.BaseDirectory, "smpmatch.dll"),
                    "batch",
                    photos,
                    "--out",
                    output,
                    "--resume",
                    "--jobs",
                    $"{jobs}",
                ]
            )
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
}
