using System.Numerics;
using System.Text.Json;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Imaging.Codecs;

namespace SmpColourMatch.Benchmarks;

/// <summary>Charts in rendered photos, whose true corners (of the outer patches) are known: found, by width and state, and how far off.</summary>
internal static class RenderedChartBenchmark
{
    public static void Run(string folder)
    {
        var rows = new SortedDictionary<string, List<double?>>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder, "*.truth.json").Order(StringComparer.Ordinal))
        {
            using var truth = JsonDocument.Parse(File.ReadAllText(file));
            var root = truth.RootElement;
            using var photo = Read(file.Replace(".truth.json", ".jpg", StringComparison.Ordinal));
            var found = ChartFinder.Find(photo)?.Map(photo.ToFull);
            var (key, error) = ("no chart", found is null ? null : (double?)double.NaN);
            if (root.TryGetProperty("chart", out var chart) && chart.ValueKind == JsonValueKind.Object)
            {
                var quad = chart
                    .GetProperty("quad")
                    .EnumerateArray()
                    .Select(p => new Vector2(p[0].GetSingle(), p[1].GetSingle()))
                    .ToList();
                var width = Vector2.Distance(quad[0], quad[1]);
                var share = 100 * width / photo.FullWidth;
                var band =
                    share < 5 ? "0 below 5 %"
                    : share < 8 ? "1 5 to 8 %"
                    : share < 15 ? "2 8 to 15 %"
                    : "3 above 15 %";
                key = $"{chart.GetProperty("state").GetString()}, {band[2..]}";
                error = found?.Corners.Zip(quad, Vector2.Distance).Max() / width;
                var verdict = error is { } off ? $"{100 * off:0.0} %" : "not found";
                Console.WriteLine($"{Path.GetFileName(file)[..^11]}  {key}: {width:0} px, {share:0} %: {verdict}");
            }

            if (!rows.TryGetValue(key, out var list))
            {
                rows[key] = list = [];
            }

            list.Add(error);
        }

        foreach (var (key, list) in rows)
        {
            var errors = list.Where(e => e is not null).Select(e => e!.Value).Order().ToList();
            var words =
                errors.Count == 0
                    ? ""
                    : $", greatest corner's error {100 * errors[errors.Count / 2]:0.00} % in the median, {100 * errors[^1]:0.00} % at most, beyond 2 %: {errors.Count(e => !(e <= 0.02))}";
            Console.WriteLine($"{key}: {errors.Count} of {list.Count} found{words}");
        }
    }

    private static LinearPhoto Read(string path)
    {
        using var photo = PhotoReader.Read(File.ReadAllBytes(path), new PhotoReadOptions { MinLongSide = 1280 });
        return PhotoLineariser.Linearise(photo);
    }
}
