using System.Diagnostics;
using System.Globalization;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Core.Segmentation.Network;
using SmpColourMatch.Imaging.Codecs;

namespace SmpColourMatch.Benchmarks;

/// <summary>IoU, precision and recall per class and set; precision of the pixels that measurement may use; time per photo.</summary>
internal static class SegmentationBenchmark
{
    private const int Classes = 4;

    /// <summary>Classes that cover less of a photo are left out of its figures: a few stray pixels would say 0 or 1.</summary>
    private const double SmallestShare = 0.01;

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
            "mean over photos: IoU/precision/recall; 'sure' = share of right pixels among those measured"
        );
        foreach (var set in LabelledSet.All(data))
        {
            var score = new SetScore();
            foreach (var item in set.Items)
            {
                Score(segmenter, set, item, score, maskFolder);
            }

            Console.WriteLine(score.Line(set));
        }

        return 0;
    }

    private static void Score(
        IRegionSegmenter segmenter,
        LabelledSet set,
        LabelledPhoto item,
        SetScore score,
        string? maskFolder
    )
    {
        using var photo = ReadCalibrated(item.Photo);
        var watch = Stopwatch.StartNew();
        using var map = segmenter.Segment(photo);
        score.Milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        using var label = PhotoReader.Read(File.ReadAllBytes(item.Label), new PhotoReadOptions());
        using var ignore = item.Ignore is { } path
            ? PhotoReader.Read(File.ReadAllBytes(path), new PhotoReadOptions())
            : null;
        var (truth, skip) = (label.Pixels8!.Red, ignore?.Pixels8!.Red);
        if (truth.Width != map.Width || truth.Height != map.Height)
        {
            throw new InvalidDataException($"{item.Label} has another size than its photo.");
        }

        score.Add(set, map, truth.Samples, skip is null ? default : skip.Samples);
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

    private sealed class SetScore
    {
        private readonly double[,] _sums = new double[Classes, 3];
        private readonly int[,] _counts = new int[Classes, 3];
        private readonly long[] _right = new long[Classes];
        private readonly long[] _used = new long[Classes];

        public List<double> Milliseconds { get; } = [];

        public void Add(LabelledSet set, RegionMap map, ReadOnlySpan<byte> truth, ReadOnlySpan<byte> ignore)
        {
            var counts = new long[Classes, 3];
            var regions = map.Regions.Samples;
            var confidence = map.Confidence.Samples;
            for (var i = 0; i < truth.Length; i++)
            {
                if (truth[i] > 3 || (!ignore.IsEmpty && ignore[i] == 255))
                {
                    continue;
                }

                var seen = (int)regions[i];
                if (SureRegions.IsSure((Region)seen, confidence[i]))
                {
                    _used[seen]++;
                    _right[seen] += seen == truth[i] ? 1 : 0;
                }

                if (seen == (int)Region.Stubble && !set.HasStubble)
                {
                    seen = (int)Region.Skin;
                }

                counts[seen, 0] += seen == truth[i] ? 1 : 0;
                counts[seen, 1]++;
                counts[truth[i], 2]++;
            }

            for (var c = 0; c < Classes; c++)
            {
                var (both, found, there) = (counts[c, 0], counts[c, 1], counts[c, 2]);
                if (there < SmallestShare * truth.Length)
                {
                    continue;
                }

                Note(c, 0, both, found + there - both);
                Note(c, 1, both, found);
                Note(c, 2, both, there);
            }
        }

        public string Line(LabelledSet set)
        {
            Milliseconds.Sort();
            var parts = new List<string> { $"{set.Name, -19} {set.Items.Count, 4}" };
            foreach (var region in new[] { Region.Skin, Region.Hair, Region.Stubble })
            {
                var c = (int)region;
                var known = region == Region.Hair || (set.IsComplete && (region == Region.Skin || set.HasStubble));
                parts.Add(known ? $"{region} {Mean(c, 0)}/{Mean(c, 1)}/{Mean(c, 2)} sure {Sure(c)}" : $"{region} –");
            }

            parts.Add($"{Milliseconds[Milliseconds.Count / 2]:0} ms");
            return string.Join("  ", parts);
        }

        private void Note(int region, int what, long part, long whole)
        {
            if (whole > 0)
            {
                _sums[region, what] += part / (double)whole;
                _counts[region, what]++;
            }
        }

        private string Mean(int region, int what) =>
            (_sums[region, what] / Math.Max(1, _counts[region, what])).ToString("0.000", CultureInfo.InvariantCulture);

        private string Sure(int region) =>
            (_right[region] / (double)Math.Max(1, _used[region])).ToString("0.000", CultureInfo.InvariantCulture);
    }
}
