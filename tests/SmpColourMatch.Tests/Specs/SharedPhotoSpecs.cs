using System.Text.Json;

namespace SmpColourMatch.Tests.Specs;

/// <summary>Whole runs on real photos and on every kind of file; skipped where the shared data is not beside the checkout.</summary>
public sealed class SharedPhotoSpecs
{
    [Fact]
    public void RealPhotosEndWithAResultOrAReason()
    {
        var folder = SharedData.PathOrSkip("data/heads/unlabelled");
        var photos = Directory
            .GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".jpg" or ".png")
            .Order(StringComparer.Ordinal)
            .Where((_, index) => index % 6 == 0) // A sixth: the benchmark `match` runs all.
            .ToList();
        Assert.NotEmpty(photos);

        foreach (var photo in photos)
        {
            var run = CommandRun.Of("match", photo, "--format", "json");

            Assert.True(run.ExitCode is 0 or 1, $"{Path.GetFileName(photo)}: exit {run.ExitCode} {run.Error}");
            using var document = JsonDocument.Parse(run.Output);
            var status = document.RootElement.GetProperty("status").GetString();
            Assert.Equal(run.ExitCode == 1, status is "rejected");
            Assert.True(document.RootElement.GetProperty("photo").TryGetProperty("width", out _), photo);
        }
    }

    [Fact]
    public void EveryFormatIsReadOrRefusedWithAReason()
    {
        var folder = SharedData.PathOrSkip("data/formats");
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var run = CommandRun.Of("match", file, "--format", "json");

            Assert.True(run.ExitCode is 0 or 1, $"{Path.GetFileName(file)}: exit {run.ExitCode} {run.Error}");
            using var document = JsonDocument.Parse(run.Output);
            var root = document.RootElement;
            if (root.GetProperty("status").GetString() is "rejected")
            {
                Assert.Contains(
                    root.GetProperty("notes").EnumerateArray(),
                    note => note.GetProperty("severity").GetString() is "error"
                );
            }
        }
    }

    [Fact]
    public void TheSamePictureInOtherColourSpacesMeasuresTheSameSkin()
    {
        var folder = SharedData.PathOrSkip("data/formats/derived_colourspaces");
        var reference = SkinLab(Path.Combine(folder, "hl140_srgb.png"));
        foreach (var name in new[] { "hl140_displayp3.jpg", "hl140_adobergb.jpg", "hl140_prophoto.png" })
        {
            var lab = SkinLab(Path.Combine(folder, name));
            // 8-bit steps and coarse chroma of the JPEGs move a colour by up to 0.8 here; a profile ignored would move it by 1.6 to 8.
            Assert.InRange(lab[0], reference[0] - 1, reference[0] + 1);
            Assert.InRange(lab[1], reference[1] - 1, reference[1] + 1);
            Assert.InRange(lab[2], reference[2] - 1, reference[2] + 1);
        }
    }

    private static double[] SkinLab(string photo)
    {
        var run = CommandRun.Of("match", photo, "--format", "json");
        using var document = JsonDocument.Parse(run.Output);
        return
        [
            .. document
                .RootElement.GetProperty("skin")
                .GetProperty("lab")
                .EnumerateArray()
                .Select(value => value.GetDouble()),
        ];
    }
}
