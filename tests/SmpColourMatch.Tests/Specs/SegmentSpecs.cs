using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Imaging.Codecs.Png;

namespace SmpColourMatch.Tests.Specs;

/// <summary><c>smpmatch segment</c> as its users meet it.</summary>
public sealed class SegmentSpecs
{
    [Fact]
    public void TheMaskHasThePhotosSizeAndOnlyTheFourRegions()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of(
            "segment",
            TestImages.First,
            "--mask",
            folder.Path("mask.png"),
            "--overlay",
            folder.Path("overlay.png")
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["mask.png", "overlay.png"], folder.Names());
        using var photo = PhotoReader.Read(File.ReadAllBytes(TestImages.First), new PhotoReadOptions());
        using var mask = PngReader.Read(File.ReadAllBytes(folder.Path("mask.png")), new PhotoReadOptions());
        Assert.Equal((photo.Width, photo.Height), (mask.Width, mask.Height));
        Assert.True(mask.Pixels8!.IsGrey);
        var seen = new bool[256];
        foreach (var value in mask.Pixels8.Red.Samples)
        {
            seen[value] = true;
        }

        Assert.True(seen[0] && seen[1] && (seen[2] || seen[3]), "a head has background, skin and hair");
        Assert.DoesNotContain(true, seen[4..]);
    }

    [Fact]
    public void AnOverlayAloneIsEnough()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("segment", TestImages.First, "--overlay", folder.Path("overlay.jpg"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["overlay.jpg"], folder.Names());
        Assert.StartsWith("skin ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AskingForNothingExitsWith2AndSaysWhatToAskFor()
    {
        var run = CommandRun.Of("segment", TestImages.First);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--mask OUT.png, --overlay OUT.png or both", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void AMaskThatCannotBeWrittenExitsWith3AndLeavesNothing()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("segment", TestImages.First, "--mask", folder.Path("missing/mask.png"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Names());
    }

    [Fact]
    public void ANoPhotoExitsWith1AndWritesNoMask()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("words.jpg", "no photo"u8.ToArray());
        var run = CommandRun.Of("segment", path, "--mask", folder.Path("mask.png"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("unreadable-file", run.Error, StringComparison.Ordinal);
        Assert.Equal(["words.jpg"], folder.Names());
    }

    [Fact]
    public void AFullDiskExitsWith3()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full, the disk that is always full");
        var run = CommandRun.Of("segment", TestImages.First, "--mask", "/dev/full");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("has room", run.Error, StringComparison.Ordinal);
    }
}
