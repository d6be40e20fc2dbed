using System.Diagnostics;
using System.Globalization;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Core.Segmentation.Network;
using SmpColourMatch.Imaging.Codecs;

namespace SmpColourMatch.Benchmarks;

/// <summary>IoU, precision and recall per class, set and tone of skin; precision of the pixels that measurement may use; time per photo.</summary>
internal static class SegmentationBenchmark
{
    public static int Run(string[] args)
    {
        var byNetwork = args is ["--network", ..];
        args = byNetwork ? args[1..] : args;
        var data = args.Length > 0 ? args[0] : Path.Combine("..", "shared", "data");
        var maskFolder = args.Length > 1 ? args[1] : null;
        if (!Directory.Exists(data))
        {
            Console.Error.WriteLine($"{data} is not there; give the folder of the shared data.");
            return 3;
        }

        IRegionSegmenter segmenter = byNetwork ? new NetworkSegmenter() : new ClassicalSegmenter();
        Console.WriteLine(
            "mean over photos: IoU/precision/recall; 'sure' = share of right pixels among those measured;\n"
                + "bands: ITA of the labelled skin in the uncalibrated photo, dark below 10 degrees, mid to 41, light above"
        );
        foreach (var set in LabelledSet.All(data))
        {
            var all = new RegionScore();
            var bands = SkinBand.Names.ToDictionary(name => name, _ => new RegionScore(), StringComparer.Ordinal);
            foreach (var item in set.Items)
            {
                Score(segmenter, set, item, all, bands, maskFolder);
            }

            Console.WriteLine(all.Line(set.Name, set));
            foreach (var name in SkinBand.Names.Where(name => bands[name].Photos > 0))
            {
                Console.WriteLine(bands[name].Line($"  {name}", set));
            }
        }

        return 0;
    }

    private static void Score(
        IRegionSegmenter segmenter,
        LabelledSet set,
        LabelledPhoto item,
        RegionScore all,
        Dictionary<string, RegionScore> bands,
        string? maskFolder
    )
    {
        using var photo = ReadCalibrated(item.Photo);
        var watch = Stopwatch.StartNew();
        using var map = segmenter.Segment(photo);
        var milliseconds = watch.Elapsed.TotalMilliseconds;
        using var truth = item.Label(map.Width, map.Height);
        using var ignore = item.Ignore is { } path
            ? PhotoReader.Read(File.ReadAllBytes(path), new PhotoReadOptions())
            : null;
        var skip = ignore?.Pixels8!.Red;
        var counts = RegionCounts.Of(set, map, truth.Samples, skip is null ? default : skip.Samples);
        all.Add(counts, milliseconds);
        if (SkinBand.Of(photo, truth) is { } band)
        {
            bands[band].Add(counts, milliseconds);
        }

        if (maskFolder is not null)
        {
            WriteMask(maskFolder, item.Photo, map);
        }
    }

    private static CalibratedPhoto ReadCalibrated(string path)
    {
        using var photo = PhotoReader.Read(File.ReadAllBytes(path), new PhotoReadOptions());
        var linear = PhotoLineariser.Linearise(photo);
        return new CalibratedPhoto
        {
            FullWidth = linear.FullWidth,
            FullHeight = linear.FullHeight,
            Pixels = linear.Pixels,
            Clipping = linear.Clipping,
            Summary = new CalibrationSummary(CalibrationMethod.None, new LabSd(6, 3, 4)),
        };
    }

    /// <summary>Regions and confidence as two portable grey maps, for looking at.</summary>
    private static void WriteMask(string folder, string photo, RegionMap map)
    {
        Directory.CreateDirectory(folder);
        foreach (var (plane, suffix) in new[] { (map.Regions, "regions"), (map.Confidence, "confidence") })
        {
            var target = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(photo)}_{suffix}.pgm");
            using var stream = File.Create(target);
            stream.Write(
                System.Text.Encoding.ASCII.GetBytes(
                    string.Create(CultureInfo.InvariantCulture, $"P5 {plane.Width} {plane.Height} 255\n")
                )
            );
            stream.Write(plane.Samples);
        }
    }
}
