using SmpColourMatch.Renderer.Cameras;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer;

/// <summary>Renders random photos on several threads; each photo depends on the seed and its number alone.</summary>
internal static class RandomCommand
{
    public const string Usage = """
        Renders photos with known truth.
          renderer FOLDER [NAME…]                            re-makes the photos of testimages/ in FOLDER (all, or those named)
          renderer random --count N --seed S --out DIR       makes N random photos; with
              --from N              leaves out those before number N
              --chart WHICH         mixed (default), always, never, mirrored, covered
              --lamp NAME           one lamp for all (d65, a, fl11, led-b3 …); mixed (default) draws it
              --any-light           light from all sides, hard and soft, in place of a consultation room's
              --size PIXELS         longer side, 64-4096; 1100
              --stability           each head under eight lamps, with a chart; N counts photos
              --normals             also NAME.normals.png: which way the head faces, 128 + 127 n (right, down, to the camera)
              --cameras DIR         measured sensors (tables of nm, red, green, blue) in place of the drawn family
              --threads N           default: all cores; the bytes do not depend on it
        """;

    public static int Run(string[] args)
    {
        if (Parse(args) is not { } wanted)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var clock = System.Diagnostics.Stopwatch.StartNew();
        Parallel.For(
            wanted.From,
            wanted.Count,
            new ParallelOptions { MaxDegreeOfParallelism = wanted.Threads },
            i =>
            {
                using var photo = PhotoRenderer.Render(
                    RandomScenes.Draw(wanted.Seed, i, wanted.Scenes),
                    wanted.Sensors
                );
                PhotoFiles.Write(photo, wanted.Folder, wanted.HasNormals);
            }
        );
        var count = wanted.Count - wanted.From;
        Console.WriteLine($"{count} photos in {clock.Elapsed.TotalSeconds:f1} s");
        return 0;
    }

    private static Wanted? Parse(string[] args)
    {
        var isStability = args.Contains("--stability", StringComparer.Ordinal);
        var chart = isStability ? ChartOption.Always : ChartOption.Mixed;
        var lamp = Option("--lamp");
        var size = 1100;
        var threads = Environment.ProcessorCount;
        var from = 0;
        if (
            !int.TryParse(Option("--count"), out var count)
            || !ulong.TryParse(Option("--seed"), out var seed)
            || Option("--out") is not { } folder
            || (Option("--from") is { } first && !int.TryParse(first, out from))
            || (Option("--size") is { } pixels && !int.TryParse(pixels, out size))
            || (Option("--threads") is { } number && !int.TryParse(number, out threads))
            || (Option("--chart") is { } which && !Enum.TryParse(which, ignoreCase: true, out chart))
            || count < 1
            || from < 0
            || size is < 64 or > 4096
            || threads < 1
        )
        {
            return null;
        }

        Lamp? only = null;
        if (lamp is not null and not "mixed")
        {
            if (!Enum.TryParse<Lamp>(lamp.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var one))
            {
                return null;
            }

            only = one;
        }

        var scenes = new RandomSceneOptions
        {
            Chart = chart,
            Lamp = only,
            IsAnyLight = args.Contains("--any-light", StringComparer.Ordinal),
            LongSide = size,
            IsStability = isStability,
        };
        var sensors = Option("--cameras") is { } cameras ? MeasuredSensors.Read(cameras) : [];
        var hasNormals = args.Contains("--normals", StringComparer.Ordinal);
        return new Wanted(count, from, seed, folder, threads, scenes, sensors, hasNormals);

        string? Option(string name)
        {
            var at = Array.IndexOf(args, name);
            return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
        }
    }

    private sealed record Wanted(
        int Count,
        int From,
        ulong Seed,
        string Folder,
        int Threads,
        RandomSceneOptions Scenes,
        IReadOnlyList<Sensitivities> Sensors,
        bool HasNormals
    );
}
