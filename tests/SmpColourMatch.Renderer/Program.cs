using SmpColourMatch.Renderer;
using SmpColourMatch.Renderer.Scenes;

if (args is ["random", ..])
{
    return RandomCommand.Run(args[1..]);
}

if (args.Length == 0 || args[0].StartsWith('-'))
{
    Console.Error.WriteLine(RandomCommand.Usage);
    return 2;
}

foreach (var scene in TestPhotos.All)
{
    if (args.Length == 1 || args[1..].Contains(scene.Name, StringComparer.Ordinal))
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        using var photo = PhotoRenderer.Render(scene);
        PhotoFiles.Write(photo, args[0]);
        Console.WriteLine($"{scene.Name}  {clock.Elapsed.TotalSeconds:f1} s");
    }
}

return 0;
