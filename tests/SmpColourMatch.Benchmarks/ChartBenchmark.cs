using System.Diagnostics;
using System.Numerics;
using System.Text.Json;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Imaging.Codecs;

namespace SmpColourMatch.Benchmarks;

internal static class ChartBenchmark
{
    public static int Run(string[] args)
    {
        var data = args[0];
        var side = args.Length > 1 ? int.Parse(args[1]) : 1280;
        var verbose = args.Length > 2;
        using var positions = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(data, "charts", "chart_positions.json"))
        );
        foreach (var photo in positions.RootElement.GetProperty("images").EnumerateObject())
        {
            if (verbose && args[2] != "all" && !photo.Name.Contains(args[2]))
                continue;
            var layout = photo.Value.GetProperty("layout").GetString();
            var path = Path.Combine(data, "charts", "photos", photo.Name);
            var truth = photo
                .Value.GetProperty("charts")
                .EnumerateArray()
                .Select(c =>
                    c.GetProperty("corners_tl_tr_br_bl")
                        .EnumerateArray()
                        .Select(p => new Vector2(p[0].GetSingle(), p[1].GetSingle()))
                        .ToArray()
                )
                .ToList();
            var (quad, scale, time) = Find(path, side);
            var text = "-";
            if (quad is { } q && truth.Count > 0)
            {
                var best = truth.Min(t =>
                    q.Corners.Zip(t)
                        .Max(p => Vector2.Distance((p.First + new Vector2(0.5f)) * scale - new Vector2(0.5f), p.Second))
                    / Vector2.Distance(t[0], t[1])
                );
                text = $"{100 * best:F2} %";
            }
            else if (quad is not null)
                text = "FOUND " + string.Join(' ', quad.Value.Corners.Select(c => (c * scale)));
            if (quad is { } z)
                File.AppendAllText(
                    "/tmp/found.txt",
                    photo.Name
                        + " "
                        + string.Join(
                            ' ',
                            z.Corners.Select(c => (c + new Vector2(0.5f)) * scale - new Vector2(0.5f))
                                .Select(c => $"{c.X} {c.Y}")
                        )
                        + "\n"
                );
            Console.WriteLine($"{photo.Name, -36} {layout, -16} {truth.Count} {text, -10} {time:F0} ms");
        }
        if (verbose)
            return 0;
        foreach (var set in new[] { "heads", "formats" })
        {
            var (n, found, total, worst) = (0, 0, 0.0, 0.0);
            foreach (
                var f in Directory
                    .GetFiles(Path.Combine(data, set), "*.*", SearchOption.AllDirectories)
                    .Where(f => !f.Contains("mask") && !f.Contains("ignore"))
            )
            {
                try
                {
                    var (quad, _, t) = Find(f, side);
                    n++;
                    total += t;
                    worst = Math.Max(t, worst);
                    if (quad is not null)
                    {
                        found++;
                        Console.WriteLine("FALSE " + f + " " + quad);
                    }
                }
                catch (PhotoRejectedException) { }
            }
            Console.WriteLine($"{set}: {n} photos, {found} finds, mean {total / n:F1} ms worst {worst:F1}");
        }
        return 0;
    }

    private static (ChartQuad? Quad, float Scale, double Time) Find(string path, int side)
    {
        using var photo = PhotoReader.Read(File.ReadAllBytes(path), new PhotoReadOptions { MinLongSide = side });
        using var linear = PhotoLineariser.Linearise(photo);
        var clock = Stopwatch.StartNew();
        var quad = ChartFinder.Find(linear);
        var time = clock.Elapsed.TotalMilliseconds;
        return (quad, photo.Width / (float)linear.Pixels.Width, time);
    }
}
