using System.Diagnostics;
using SmpColourMatch.Core.Batching;
using SmpColourMatch.Tests.Specs;

namespace SmpColourMatch.Tests.Batching;

/// <summary>What of a folder counts as a client's photo.</summary>
public sealed class PhotoFolderTests
{
    [Fact]
    public void PicturesOfAnEarlierBatchAreNoPhotos()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.jpg", [1]);
        foreach (var results in (string[])["", "earlier"])
        {
            foreach (var kind in (string[])["thumbnails", "reports"])
            {
                var below = Directory.CreateDirectory(Path.Combine(folder.Path("."), results, kind));
                File.WriteAllBytes(Path.Combine(below.FullName, "a.jpg"), [1]);
            }

            using (OutputLock.TryTake(Path.Combine(folder.Path("."), results))) { }
        }

        // A client may well keep photos under such a name; only beside a batch's rows are they its own.
        var client = Directory.CreateDirectory(folder.Path("client/thumbnails"));
        File.WriteAllBytes(Path.Combine(client.FullName, "b.jpg"), [1]);

        var found = PhotoFolder.List(folder.Path("."), folder.Path("out"));

        Assert.Equal(["a.jpg", "client/thumbnails/b.jpg"], found.Photos);
    }

    [Fact]
    public void ANameThatIsNoTextIsToldAndNotDropped()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux takes any bytes as a name");
        using var folder = new TemporaryFolder();
        folder.Write("a.jpg", [1]);
        Assert.SkipUnless(Shell("printf x > \"$(printf 'b\\377\\376.jpg')\""), "this file system takes no such name");

        var found = PhotoFolder.List(folder.Path("."), folder.Path("out"));

        // Before anything is asserted: the runtime cannot remove what it cannot name.
        Assert.True(Shell("rm b*.jpg"));
        Assert.Equal(["a.jpg"], found.Photos);
        Assert.Single(found.Unnamed);

        bool Shell(string command)
        {
            using var shell = Process.Start(
                new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = folder.Path(".") }
            )!;
            shell.WaitForExit();
            return shell.ExitCode == 0;
        }
    }
}
