using SmpColourMatch.Tests.Specs;

namespace SmpColourMatch.Tests.Browser;

/// <summary>The report in a real browser.</summary>
public sealed class ReportPageTests
{
    [Fact]
    public async Task AReportReadsSwitchesAndPrints()
    {
        using var browser = await Chromium.StartOrSkip();
        using var folder = new TemporaryFolder();
        var page = folder.Path("page.html");
        Assert.Equal(0, CommandRun.Of("match", TestImages.First, "--report", page).ExitCode);

        await browser.Open(page);
        Assert.Equal(
            3,
            (await browser.Evaluate("[...document.images].filter(i=>i.complete&&i.naturalWidth>200).length")).GetInt32()
        );
        Assert.Equal("0", (await browser.Evaluate(OverlayOpacity)).GetString());
        await browser.Press("Tab");
        Assert.Equal("overlay", (await browser.Evaluate("document.activeElement.id")).GetString());
        await browser.Press("Space");
        Assert.Equal("0.4", (await browser.Evaluate(OverlayOpacity)).GetString());

        var doses = (
            await browser.Evaluate(
                "(()=>{const d=document.querySelector('.dose'),v=d.querySelector('input');v.value='12';v.dispatchEvent(new Event('input'));return parseFloat(d.querySelectorAll('output')[0].textContent)+parseFloat(d.querySelectorAll('output')[2].textContent)})()"
            )
        ).GetDouble();
        Assert.Equal(12, doses, 0.011);
        Assert.InRange(await browser.PrintedPages(), 1, 3);
        Assert.Empty(browser.Errors);
    }

    [Theory]
    [InlineData(1200, false)]
    [InlineData(360, false)]
    [InlineData(1200, true)]
    [InlineData(360, true)]
    public async Task AReportIsReadableOnAnyScreen(int width, bool dark)
    {
        using var browser = await Chromium.StartOrSkip();
        using var folder = new TemporaryFolder();
        var page = folder.Path("page.html");
        var rejected = folder.Path("rejected.html");
        CommandRun.Of("match", TestImages.First, "--report", page);
        CommandRun.Of("match", folder.Write("bad.jpg", [1, 2, 3]), "--report", rejected);

        foreach (var file in (string[])[page, rejected])
        {
            await browser.Open(file, width, 800, dark);
            Assert.Equal("[]", (await browser.Evaluate(PageChecks.PaleTexts)).ToString());
            Assert.Equal("[]", (await browser.Evaluate(PageChecks.Nameless)).ToString());
            Assert.Equal(0, (await browser.Evaluate(PageChecks.Overhang)).GetInt32());
            Assert.Empty(browser.Errors);
        }
    }

    private const string OverlayOpacity =
        "getComputedStyle(document.querySelectorAll('.stack')[0].querySelectorAll('img')[1]).opacity";
}
