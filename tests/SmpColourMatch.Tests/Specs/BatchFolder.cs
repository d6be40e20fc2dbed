using System.Text.Json;

namespace SmpColourMatch.Tests.Specs;

/// <summary>A folder of photos, good and bad, and places for results beside it.</summary>
internal sealed class BatchFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Photos => _folder.Path("photos");

    public string Path(string name) => _folder.Path(name);

    /// <summary>Seven pictures, one of them disguised, two useless; a text; a hidden file.</summary>
    public static BatchFolder Mixed()
    {
        var folder = new BatchFolder();
        var photos = TestImages.Photos();
        Directory.CreateDirectory(System.IO.Path.Combine(folder.Photos, "client a"));
        folder.Copy(photos[0], "first.jpg");
        folder.Copy(photos[0], "client a/crown.jpg");
        folder.Copy(photos[1], "client a/side.jpg");
        folder.Copy(photos[3], "disguised.txt");
        folder.Copy(photos[2], "=cmd.jpg");
        folder.Write("broken.jpg", File.ReadAllBytes(photos[0])[..300]);
        folder.Write("empty.jpg", []);
        folder.Write("notes.txt", "bring the chart"u8.ToArray());
        folder.Write(".hidden.jpg", [1, 2, 3]);
        return folder;
    }

    public void Copy(string photo, string name) => File.Copy(photo, System.IO.Path.Combine(Photos, name));

    public void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Photos);
        File.WriteAllBytes(System.IO.Path.Combine(Photos, name), bytes);
    }

    public JsonElement[] Rows(string output) =>
        [
            .. File.ReadLines(System.IO.Path.Combine(Path(output), "results.jsonl"))
                .Select(line =>
                {
                    using var document = JsonDocument.Parse(line);
                    return document.RootElement.Clone();
                }),
        ];

    /// <summary>Two output folders hold the same files with the same bytes.</summary>
    public static void AssertSame(string expected, string actual)
    {
        Assert.Equal(Names(expected), Names(actual));
        foreach (var name in Names(expected))
        {
            Assert.True(
                File.ReadAllBytes(System.IO.Path.Combine(expected, name))
                    .AsSpan()
                    .SequenceEqual(File.ReadAllBytes(System.IO.Path.Combine(actual, name))),
                name
            );
        }
    }

    public void Dispose() => _folder.Dispose();

    private static string[] Names(string folder) =>
        [
            .. Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => System.IO.Path.GetRelativePath(folder, file))
                .Order(StringComparer.Ordinal),
        ];
}
