using SmpColourMatch.Renderer;
using SmpColourMatch.Renderer.Scenes;

const string usage = """
    Renders photos with known truth.
      renderer FOLDER [NAME…]                            re-makes the photos of testimages/ in FOLDER (all, or those named)
      renderer random --count N --seed S --out DIR [--longer-side PIXELS]
                                                         makes N random photos
    """;

if (args is ["random", ..])
{
    var count = Option("--count");
    var seed = Option("--seed");
    var folder = Option("--out");
    var side = Option("--longer-side") ?? "1600";
    if (
        !int.TryParse(side, out var pixels)
        || pixels is < 320 or > 4000
        || !int.TryParse(count, out var photos)
        || photos < 1
        || !ulong.TryParse(seed, out var first)
        || folder is null
    )
    {
        Console.Error.WriteLine(usage);
        return 2;
    }

    for (var i = 0; i < photos; i++)
    {
        var scene = RandomScenes.Draw(first, i);
        Make(scene with { Width = scene.Width * pixels / 1600, Height = scene.Height * pixels / 1600 }, folder);
    }

    return 0;
}

if (args.Length == 0 || args[0].StartsWith('-'))
{
    Console.Error.WriteLine(usage);
    return 2;
}

foreach (var scene in TestPhotos.All)
{
    if (args.Length == 1 || args[1..].Contains(scene.Name, StringComparer.Ordinal))
    {
        Make(scene, args[0]);
    }
}

return 0;

string? Option(string name)
{
    var at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}

static void Make(SceneDescription scene, string folder)
{
    var clock = System.Diagnostics.Stopwatch.StartNew();
    using var photo = PhotoRenderer.Render(scene);
    PhotoFiles.Write(photo, folder);
    Console.WriteLine($"{scene.Name}  {clock.Elapsed.TotalSeconds:f1} s");
}
