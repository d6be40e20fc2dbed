using System.Text;
using System.Text.RegularExpressions;
using SmpColourMatch.Tests.Specs;

namespace SmpColourMatch.Tests.Reporting;

/// <summary>What must not get into a report, and what must not get out of a name.</summary>
public sealed class ReportPrivacyTests
{
    [Fact]
    public void AReportCarriesNeitherMetadataNorThePath()
    {
        using var folder = new TemporaryFolder();
        var photo = folder.Write("client.jpg", WithExif(File.ReadAllBytes(TestImages.First)));
        var page = Report(folder, photo);

        var pictures = Regex
            .Matches(page, "data:image/(?:jpeg|png);base64,([^\"]+)")
            .Select(match => Convert.FromBase64String(match.Groups[1].Value))
            .ToList();
        Assert.Equal(3, pictures.Count);
        Assert.All(
            pictures,
            picture =>
            {
                var text = Encoding.Latin1.GetString(picture);
                Assert.DoesNotContain("Exif", text, StringComparison.Ordinal);
                Assert.DoesNotContain("GPS-MARK", text, StringComparison.Ordinal);
            }
        );
        Assert.DoesNotContain("GPS-MARK", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetDirectoryName(photo)!, page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?:src|href)=\"?https?:", page);
    }

    [Fact]
    public void AHostileNameIsText()
    {
        using var folder = new TemporaryFolder();
        var photo = folder.Write("<script>alert(1)<\u202Egpj.x", File.ReadAllBytes(TestImages.First));
        var page = Report(folder, photo);

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;?gpj.x", page, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(page, "<script"));
    }

    [Fact]
    public void TheSamePhotoGivesTheSamePageAndTheVeilChangesIt()
    {
        using var folder = new TemporaryFolder();
        var first = Report(folder, TestImages.First);
        Assert.Equal(first, Report(folder, TestImages.First));
        Assert.NotEqual(first, Report(folder, TestImages.First, "--show-face"));
    }

    [Fact]
    public void AReportThatCannotBeWrittenIsTold()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(
            3,
            CommandRun.Of("match", TestImages.First, "--report", folder.Path("no/such/page.html")).ExitCode
        );
    }

    private static string Report(TemporaryFolder folder, string photo, params string[] options)
    {
        var page = folder.Path("page.html");
        Assert.Equal(0, CommandRun.Of(["match", photo, "--report", page, .. options]).ExitCode);
        return File.ReadAllText(page);
    }

    /// <summary>The JPEG with an Exif segment, empty of tags but for a mark, put behind its first marker.</summary>
    private static byte[] WithExif(byte[] jpeg)
    {
        byte[] content = [.. "Exif\0\0II*\0\b\0\0\0\0\0\0\0\0\0GPS-MARK"u8];
        return [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(content.Length + 2), .. content, .. jpeg[2..]];
    }
}
