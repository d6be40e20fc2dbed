using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Calibration.Correction;
using SmpColourMatch.Imaging.Codecs;

namespace SmpColourMatch.Benchmarks;

/// <summary><c>charts ../shared/data [--real] [--pasted N] [--rendered FOLDER]</c>: real charts found and read, photos without one, charts pasted into photos of heads, and rendered photos with their truth.</summary>
internal static class ChartBenchmark
{
    /// <summary>The best of so many runs counts: others run beside.</summary>
    private const int Repeats = 5;

    public static int Run(string[] args)
    {
        if (args.Length == 0 || !Directory.Exists(args[0]))
        {
            Console.Error.WriteLine(
                "charts DATA [--real] [--pasted N] [--rendered FOLDER]: DATA is the folder of the shared data."
            );
            return 2;
        }

        var rendered = Array.IndexOf(args, "--rendered");
        if (rendered > 0)
        {
            RenderedChartBenchmark.Run(args[rendered + 1]);
            return 0;
        }

        Real(args[0]);
        foreach (
            var set in args.Contains("--real", StringComparer.Ordinal) ? [] : new[] { "heads", "formats", "training" }
        )
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
            "error: corners against those given, mean / greatest of four, then of the outline that they are of (0.545 pitch); "
                + "edges: rms distance of the patches' middles, as their edges show them, from our perspective and from the given one; share of the width"
        );
        var scored = new List<ChartScore>();
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
                var residuals = Residuals(photo, found) + OwnReference(data, image.Name, photo, found);
                if (charts.GetArrayLength() > 0)
                {
                    var score = ChartScore.Of(photo, found, charts[0]);
                    line += $"found {score}{residuals}";
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
                + $"every corner: {scored.Count(s => s.Most <= 0.02)}; on their outline {scored.Count(s => s.OutlineMean <= 0.02)} and {scored.Count(s => s.OutlineMost <= 0.02)}"
        );
        Console.WriteLine(
            $"patches' middles by their edges, median over photos: {100 * Median(scored.Select(s => s.OurEdges)):0.00} % from ours, {100 * Median(scored.Select(s => s.TheirEdges)):0.00} % from those given"
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

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static string Residuals(LinearPhoto photo, ChartQuad quad)
    {
        var reading = ChartReader.Read(photo, quad)!;
        var used = ChartUse.Count(reading, PatchState.Used);
        return ChartUse.Suffices(reading) && ChartCorrector.Fit(reading, ClassicChart.Patches) is { } fit
            ? $"; {used} patches, dE00 {fit.Residuals.AsShotMean:0.0} as shot, {fit.Residuals.Mean:0.0} corrected, {fit.Residuals.LeaveOneOutMean:0.0} left out"
            : $"; only {used} patches of use";
    }

    /// <summary>The printed chart was measured by a spectrophotometer, that of the light box by its makers' tools.</summary>
    private static string OwnReference(string data, string name, LinearPhoto photo, ChartQuad quad)
    {
        var table =
            name.StartsWith("bear_", StringComparison.Ordinal) || name.StartsWith("printed_", StringComparison.Ordinal)
                ? PrintedChart(data)
            : name.StartsWith("lightbox_", StringComparison.Ordinal)
                ? "L,a,b\n"
                    + File.ReadAllText(Path.Combine(data, "charts", "reference", "luimoli_real_lab_d50_3ns.csv"))
            : null;
        var reading = ChartReader.Read(photo, quad)!;
        return
            table is not null
            && ChartUse.Suffices(reading)
            && ChartCorrector.Fit(reading, ChartReferenceReader.Read(table)) is { } fit
            ? $"; against its own reference {fit.Residuals.AsShotMean:0.0}, {fit.Residuals.Mean:0.0}, {fit.Residuals.LeaveOneOutMean:0.0}"
            : "";
    }

    /// <summary>The measured lines in the Classic's order.</summary>
    private static string PrintedChart(string data)
    {
        var folder = Path.Combine(data, "charts", "reference");
        var measured = File.ReadAllLines(Path.Combine(folder, "measured_chart_test2.csv"));
        var order = File.ReadAllLines(Path.Combine(folder, "measured_chart_test2_classic_order.csv"))
            .Skip(1)
            .Select(line => measured[int.Parse(line.Split(',')[2], CultureInfo.InvariantCulture)]);
        return string.Join('\n', order.Prepend(measured[0]));
    }
}
