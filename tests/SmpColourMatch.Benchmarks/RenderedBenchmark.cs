using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Core.Segmentation.Network;
using SmpColourMatch.Imaging.Codecs;

namespace SmpColourMatch.Benchmarks;

/// <summary>
/// Error of measured skin and hair on rendered photos, once with the true regions (what exposure, white balance, shading, gloss and
/// lamp leave) and once with those that the segmenter finds; and IoU of the regions. No calibration beyond the file's profile.
/// </summary>
internal static class RenderedBenchmark
{
    public static int Run(string[] args)
    {
        var byNetwork = args is ["--network", ..];
        args = byNetwork ? args[1..] : args;
        var folder = args.Length > 0 ? args[0] : "testimages";
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"{folder} is not there; give a folder of rendered photos.");
            return 3;
        }

        IRegionSegmenter segmenter = byNetwork ? new NetworkSegmenter() : new ClassicalSegmenter();
        var score = new RenderedScore();
        Console.WriteLine(
            "ΔE00 against the truth (a surface that faces the light): true regions / found regions; IoU of found regions"
        );
        Console.WriteLine($"{"photo", -32} {"skin", 13} {"hair", 13}   {"IoU skin", 8} {"hair", 6} {"stubble", 7}");
        foreach (var truth in RenderedTruth.In(folder))
        {
            using var photo = Read(truth.Photo);
            using var exact = TrueRegions.Read(truth.Mask, photo.Width, photo.Height);
            using var found = segmenter.Segment(photo);
            Console.WriteLine(
                score.Line(
                    truth,
                    ColourMeasurer.Measure(photo, exact),
                    ColourMeasurer.Measure(photo, found),
                    exact.Regions.Samples,
                    found.Regions.Samples
                )
            );
        }

        Console.WriteLine(score.Summary());
        return 0;
    }

    private static CalibratedPhoto Read(string path)
    {
        using var photo = PhotoReader.Read(File.ReadAllBytes(path), new PhotoReadOptions());
        return new UncalibratedReading().Calibrate(PhotoLineariser.Linearise(photo));
    }
}
