using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Calibration.Correction;
using SmpColourMatch.Imaging.Codecs;

namespace SmpColourMatch.Benchmarks;

/// <summary><c>charts ../shared/data [--pasted N]</c>: real charts found, photos without one, and charts pasted into photos of heads.</summary>
internal static class ChartBenchmark
{
    /// <summary>The best of so many runs counts: others run beside.</summary>
    private const int Repeats = 5;

    public static int Run(string[] args)
    {
        if (args.Length == 0 || !Directory.Exists(args[0]))
        {
            Console.Error.WriteLine("charts DATA [--pasted N]: DATA is the folder of the shared data.");
            return 2;
        }

        Real(args[0]);
        foreach (var set in new[] { "heads", "formats", "training" })
        {
            Without(args[0], set);
        }

        var at = Array.IndexOf(args, "--pasted");
        if (at > 0)
        {
            PastedChartBenchmark.Run(args[0], int.Parse(args[at + 1], CultureInfo.InvariantCulture));
        }

        return 0;
    }

    private static void Real(string data)
    {
        var folder = Path.Combine(data, "charts");
        using var positions = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "chart_positions.json")));
        Console.WriteLine(
            "error: corners against those given, mean / greatest of four; centres: median of the 24 middles; share of the width"
        );
        var scored = new List<(double Mean, double Most, double Centres)>();
        var known = 0;
        foreach (var image in positions.RootElement.GetProperty("images").EnumerateObject())
        {
            var layout = image.Value.GetProperty("layout").GetString()!;
            var charts = image.Value.GetProperty("charts");
            var counts = layout is "classic" or "classic-printed" or "mini" && charts.GetArrayLength() > 0;
            known += counts ? 1 : 0;
            using var photo = Read(Path.Combine(folder, "photos", image.Name));
            var (quad, time) = Time(photo);
            var line =
                $"{image.Name, -34} {layout, -16} {photo.Pixels.Width, 4}x{photo.Pixels.Height, -4} {time, 5:0} ms  ";
            if (quad is { } found)
            {
                var residuals = Residuals(photo, found);
                if (charts.GetArrayLength() > 0)
                {
                    var score = Score(found.Map(photo.ToFull), charts[0]);
                    line +=
                        $"found {100 * score.Mean:0.0} / {100 * score.Most:0.0} %, centres {100 * score.Centres:0.0} %{residuals}";
                    if (counts)
                    {
                        scored.Add(score);
                    }
                }
                else
                {
                    line += $"found{residuals}";
                }
            }
            else
            {
                line += "none";
            }

            Console.WriteLine(line);
        }

        Console.WriteLine(
            $"classic, printed and mini: {scored.Count} of {known} found; mean corner within 2 %: {scored.Count(s => s.Mean <= 0.02)}, "
                + $"every corner: {scored.Count(s => s.Most <= 0.02)}, centres: {scored.Count(s => s.Centres <= 0.02)}"
        );
    }

    private static void Without(string data, string set)
    {
        var (photos, finds, total, worst) = (0, 0, 0.0, 0.0);
        var files = Directory.GetFiles(Path.Combine(data, set), "*.*", SearchOption.AllDirectories);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            if (Path.GetExtension(file) is ".csv" or ".json" or ".txt")
            {
                continue;
            }

            try
            {
                using var photo = Read(file);
                var clock = Stopwatch.StartNew();
                var quad = ChartFinder.Find(photo);
                var time = clock.Elapsed.TotalMilliseconds;
                (photos, total, worst) = (photos + 1, total + time, Math.Max(worst, time));
                if (quad is not null)
                {
                    finds++;
                    Console.WriteLine($"FALSE FIND in {file}");
                }
            }
            catch (PhotoRejectedException)
            {
                // Broken and foreign files are no matter of charts.
            }
        }

        Console.WriteLine(
            $"{set}: {photos} pictures, {finds} false finds, {total / photos:0.0} ms in the mean, {worst:0} at most"
        );
    }

    private static LinearPhoto Read(string path)
    {
        using var photo = PhotoReader.Read(File.ReadAllBytes(path), new PhotoReadOptions { MinLongSide = 1280 });
        return PhotoLineariser.Linearise(photo);
    }

    private static (ChartQuad? Quad, double Milliseconds) Time(LinearPhoto photo)
    {
        var best = double.MaxValue;
        ChartQuad? quad = null;
        for (var i = 0; i < Repeats; i++)
        {
            var clock = Stopwatch.StartNew();
            quad = ChartFinder.Find(photo);
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }

        return (quad, best);
    }

    private static (double Mean, double Most, double Centres) Score(ChartQuad quad, JsonElement chart)
    {
        var corners = Points(chart.GetProperty("corners_tl_tr_br_bl"));
        var centres = Points(chart.GetProperty("patch_centres_1_to_24"));
        var width = Vector2.Distance(corners[0], corners[1]);
        var errors = quad.Corners.Zip(corners, Vector2.Distance).ToList();
        var map = ChartGeometry.ToPixels(quad)!.Value;
        var misses = centres.Select((centre, i) => Vector2.Distance(map.Map(i % 6, i / 6), centre)).Order().ToList();
        return (errors.Average() / width, errors.Max() / width, misses[misses.Count / 2] / width);
    }

    private static List<Vector2> Points(JsonElement array) =>
        [.. array.EnumerateArray().Select(point => new Vector2(point[0].GetSingle(), point[1].GetSingle()))];

    private static string Residuals(LinearPhoto photo, ChartQuad quad)
    {
        var reading = ChartReader.Read(photo, quad)!;
        var used = ChartUse.Count(reading, PatchState.Used);
        return ChartUse.Suffices(reading) && ChartCorrector.Fit(reading, ClassicChart.Patches) is { } fit
            ? $"; {used} patches, dE00 {fit.Residuals.AsShotMean:0.0} as shot, {fit.Residuals.Mean:0.0} corrected, {fit.Residuals.LeaveOneOutMean:0.0} left out"
            : $"; only {used} patches of use";
    }
}
