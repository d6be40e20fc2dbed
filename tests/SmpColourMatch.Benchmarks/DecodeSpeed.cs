using System.Diagnostics;
using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Imaging.Codecs.Jpeg;
using SmpColourMatch.Tests.Imaging.Codecs.Jpeg;

namespace SmpColourMatch.Benchmarks;

/// <summary>Time of one decoding, ours in a warm process against a whole djpeg process that writes a PPM file, in pairs.</summary>
internal static class DecodeSpeed
{
    private const int Pairs = 31;

    /// <summary>What the project asks: full size within 1.5 times, half size within once djpeg's time for full size.</summary>
    private const double MostFull = 1.5;

    private const double MostHalf = 1.0;

    public static bool Run(string folder)
    {
        Console.WriteLine(
            $"Speed, medians of {Pairs} pairs on one core (full ≤ {MostFull}, half ≤ {MostHalf} of djpeg full):"
        );
        // Noise of ±14 at quality 88 gives about 4 MB, as phones do.
        using var picture = SyntheticPicture.Make(4000, 3000, 1, noise: 14);
        var pnm = LibjpegTools.ToPnm(picture);
        var isGood = Measure("made, 4:2:0", LibjpegTools.Run("cjpeg", ["-quality", "88"], pnm)!);
        var real = Path.Combine(folder, "heads/unlabelled/mst_e/mst7_golden_img1.jpg");
        if (File.Exists(real))
        {
            isGood &= Measure("phone photo", File.ReadAllBytes(real));
        }

        _ = Measure("made, progressive", LibjpegTools.Run("cjpeg", ["-quality", "88", "-progressive"], pnm)!);
        return isGood;
    }

    private static bool Measure(string name, byte[] file)
    {
        var scratch = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        var input = Path.Combine(scratch, $"decode-{Environment.ProcessId}.jpg");
        var output = Path.Combine(scratch, $"decode-{Environment.ProcessId}.ppm");
        File.WriteAllBytes(input, file);
        try
        {
            int width;
            int height;
            using (var first = JpegReader.Read(file, new PhotoReadOptions()))
            {
                (width, height) = (first.Width, first.Height);
            }

            var whole = new PhotoReadOptions();
            var half = new PhotoReadOptions { MinLongSide = (Math.Max(width, height) + 1) / 2 };
            var (theirs, full, fullRatios, halves, halfRatios) = (
                new List<double>(),
                new List<double>(),
                new List<double>(),
                new List<double>(),
                new List<double>()
            );
            for (var pair = -3; pair < Pairs; pair++)
            {
                var reference = TimeDjpeg(input, output);
                var ours = Time(file, whole);
                var oursHalf = Time(file, half);
                // The first pairs warm up.
                if (pair >= 0)
                {
                    theirs.Add(reference);
                    full.Add(ours);
                    fullRatios.Add(ours / reference);
                    halves.Add(oursHalf);
                    halfRatios.Add(oursHalf / reference);
                }
            }

            Console.WriteLine(
                $"  {name} ({width}×{height}, {file.Length / 1e6:F1} MB): djpeg {Median(theirs):F1} ms; full {Median(full):F1} ms, ratio {Median(fullRatios):F2}; half {Median(halves):F1} ms, ratio {Median(halfRatios):F2}"
            );
            return Median(fullRatios) <= MostFull && Median(halfRatios) <= MostHalf;
        }
        finally
        {
            File.Delete(input);
            File.Delete(output);
        }
    }

    private static double TimeDjpeg(string input, string output)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start("djpeg", ["-scale", "1/1", "-outfile", output, input]);
        process.WaitForExit();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Time(byte[] file, PhotoReadOptions options)
    {
        var watch = Stopwatch.StartNew();
        using var picture = JpegReader.Read(file, options);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
