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
                    $$$"""{"batch":{"path":"p{{{i:00000}}}.jpg","client":"c{{{i / 2:0000}}}"},"status":"rejected","notes":[{"severity":"error","message":"</script>x{{{i}}}"}]}"""
                );
                page.Add(row.RootElement);
            }

            for (var i = 0; i < 5_000; i++)
            {
                string[] photos = [$"p{2 * i:00000}.jpg", $"p{(2 * i) + 1:00000}.jpg"];
                page.Add(new FusedClient($"c{i:0000}", photos, 0, null, null, null, []));
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
        await browser.Evaluate("document.querySelector('#rows .link').click()");
        Assert.Equal(
            "1 of 5000 clients",
            (await browser.Evaluate("document.getElementById('count').textContent")).GetString()
        );
        Assert.Empty(browser.Errors);
    }

    /// <summary>A mix of all photos of a client, what they contradict each other in, and the way from one to the other.</summary>
    [Fact]
    public async Task ClientsAreShownWithTheirMixAndTheirPhotos()
    {
        using var browser = await Chromium.StartOrSkip();
        using var folder = BatchFolder.Mixed();
        Directory.CreateDirectory(System.IO.Path.Combine(folder.Photos, "<i>Ann"));
        foreach (var name in (string[])["<i>Ann/1.jpg", "<i>Ann/2.jpg"])
        {
            folder.Copy(TestImages.First, name);
        }

        CommandRun.Of("batch", folder.Photos, "--out", folder.Path("out"));
        await browser.Open(folder.Path("out/index.html"));
        await browser.Evaluate("document.querySelector('#views [data-view=clients]').focus()");
        await browser.Press("Enter");
        Assert.Equal("#clients", (await browser.Evaluate("location.hash")).GetString());
        var ann = (
            await browser.Evaluate(
                "(()=>{const r=document.querySelector('#clientRows tr');return [r.querySelector('strong').textContent,r.children[1].textContent,r.querySelectorAll('.strip a').length]})()"
            )
        )
            .EnumerateArray()
            .ToList();
        Assert.Equal("<i>Ann", ann[0].GetString());
        Assert.Contains("95 % interval", ann[1].GetString(), StringComparison.Ordinal);
        Assert.Equal(2, ann[2].GetInt32());
        Assert.Equal("[]", (await browser.Evaluate(PageChecks.Nameless)).ToString());

        await browser.Evaluate("document.querySelector('#clientRows .link').click()");
        Assert.Equal(
            ["<i>Ann/1.jpg", "<i>Ann/2.jpg"],
            (await browser.Evaluate(Shown)).EnumerateArray().Select(name => name.GetString())
        );
        Assert.Empty(browser.Errors);

        foreach (var (width, dark) in ((int, bool)[])[(1200, true), (360, false)])
        {
            await browser.Open(folder.Path("out/index.html"), width, 800, dark);
            await browser.Evaluate("document.querySelector('#views [data-view=clients]').click()");
            Assert.Equal("[]", (await browser.Evaluate(PageChecks.PaleTexts)).ToString());
            Assert.Equal(0, (await browser.Evaluate(PageChecks.Overhang)).GetInt32());
            Assert.Empty(browser.Errors);
        }
    }
}
