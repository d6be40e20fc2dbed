using System.Text.Json;
using SmpColourMatch.Core.Batching;
using SmpColourMatch.Tests.Specs;

namespace SmpColourMatch.Tests.Browser;

/// <summary>index.html of a batch in a real browser.</summary>
public sealed class GalleryPageTests
{
    private const string Shown =
        "[...document.querySelectorAll('#rows tr')].map(r=>r.children[1].firstChild.textContent)";

    /// <summary>Thumbnails load when the browser gets to it, so it is given up to ten seconds.</summary>
    private const string ThumbnailsLoaded = """
        (async()=>{
            let loaded=0;
            for(let i=0;i<100&&loaded<4;i++){
                loaded=[...document.images].filter(image=>image.naturalWidth>0).length;
                await new Promise(done=>setTimeout(done,100));
            }
            return loaded;
        })()
        """;

    [Fact]
    public async Task ABatchIsSortedFilteredAndHarmless()
    {
        using var browser = await Chromium.StartOrSkip();
        using var folder = BatchFolder.Mixed();
        folder.Copy(TestImages.First, "<img src=x onerror=alert(1)>.jpg");
        CommandRun.Of("batch", folder.Photos, "--out", folder.Path("out"));

        await browser.Open(folder.Path("out/index.html"));
        var names = (await browser.Evaluate(Shown)).EnumerateArray().Select(name => name.GetString()).ToList();
        Assert.Equal(8, names.Count);
        Assert.Equal("<img src=x onerror=alert(1)>.jpg", names[0]);
        Assert.Equal(
            0,
            (await browser.Evaluate("document.querySelectorAll('#rows img:not([loading])').length")).GetInt32()
        );
        Assert.True((await browser.Evaluate(ThumbnailsLoaded)).GetInt32() >= 4);

        await browser.Evaluate("document.querySelector('button[data-key=\"0\"]').focus()");
        await browser.Press("Enter");
        var turned = (await browser.Evaluate(Shown)).EnumerateArray().Select(name => name.GetString()).ToList();
        Assert.Equal(names.AsEnumerable().Reverse(), turned);
        Assert.Equal(
            "descending",
            (await browser.Evaluate("document.querySelector('th[aria-sort]').getAttribute('aria-sort')")).GetString()
        );

        await browser.Evaluate(
            "(()=>{const s=document.getElementById('status');s.value='rejected';s.dispatchEvent(new Event('input'))})()"
        );
        Assert.Equal(
            ["empty.jpg", "broken.jpg"],
            (await browser.Evaluate(Shown)).EnumerateArray().Select(name => name.GetString())
        );
        Assert.Empty(browser.Errors);

        foreach (var (width, dark) in ((int, bool)[])[(1200, true), (360, false)])
        {
            await browser.Open(folder.Path("out/index.html"), width, 800, dark);
            Assert.Equal("[]", (await browser.Evaluate(PageChecks.PaleTexts)).ToString());
            Assert.Equal("[]", (await browser.Evaluate(PageChecks.Nameless)).ToString());
            Assert.Equal(0, (await browser.Evaluate(PageChecks.Overhang)).GetInt32());
            Assert.Empty(browser.Errors);
        }
    }

    [Fact]
    public async Task TenThousandRowsComeInPieces()
    {
        using var browser = await Chromium.StartOrSkip();
        using var folder = new TemporaryFolder();
        using (var file = File.Create(folder.Path("index.html")))
        {
            var page = new GalleryPage(file);
            for (var i = 0; i < 10_000; i++)
            {
                using var row = JsonDocument.Parse(
                    $$$"""{"batch":{"path":"p{{{i:00000}}}.jpg"},"status":"rejected","notes":[{"severity":"error","message":"</script>x{{{i}}}"}]}"""
                );
                page.Add(row.RootElement);
            }

            page.End();
        }

        await browser.Open(folder.Path("index.html"));
        Assert.Equal(
            "10000 of 10000 photos",
            (await browser.Evaluate("document.getElementById('count').textContent")).GetString()
        );
        Assert.InRange((await browser.Evaluate("document.querySelectorAll('#rows tr').length")).GetInt32(), 100, 400);
        await browser.Evaluate(
            "(()=>{const t=document.getElementById('text');t.value='x9999';t.dispatchEvent(new Event('input'))})()"
        );
        Assert.Equal("p09999.jpg", Assert.Single((await browser.Evaluate(Shown)).EnumerateArray()).GetString());
        Assert.Empty(browser.Errors);
    }
}
