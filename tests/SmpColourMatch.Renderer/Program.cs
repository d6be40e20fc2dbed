using SmpColourMatch.Imaging.Codecs.Png;
using SmpColourMatch.Renderer;
using SmpColourMatch.Renderer.Scenes;

var clock = System.Diagnostics.Stopwatch.StartNew();
foreach (var scene in TestPhotos.All)
{
    if (args.Length > 1 && !args[1..].Any(a => scene.Name.Contains(a, StringComparison.Ordinal)))
    {
        continue;
    }

    clock.Restart();
    using var photo = PhotoRenderer.Render(scene);
    Console.WriteLine($"{scene.Name} {clock.ElapsedMilliseconds} ms {photo.Truth.Skin} {photo.Truth.Hair} {photo.Truth.MeanSkinIrradiance:f3} {string.Join(' ', photo.Truth.RegionFractions.Select(f => f.ToString("f3")))}");
    using var file = File.Create(Path.Combine(args[0], scene.Name + ".png"));
    PngWriter.Write(file, photo.Pixels);
    for (var i = 0; i < photo.Mask.Samples.Length; i++) { photo.Mask.Samples[i] *= 80; }
    using var file2 = File.Create(Path.Combine(args[0], scene.Name + ".mask.png"));
    PngWriter.Write(file2, photo.Mask);
}

return 0;
