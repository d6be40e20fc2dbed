using System.Numerics;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Imaging.Codecs.Jpeg;
using SmpColourMatch.Imaging.Filters;
using SmpColourMatch.Renderer.Charts;

namespace SmpColourMatch.Benchmarks;

/// <summary>Charts pasted into real photos of heads at random turns, tilts, lights, blurs and noises, saved as JPEG: found where they are, or refused.</summary>
internal static class PastedChartBenchmark
{
    /// <summary>Seeds from 5000 served in the making; these did not.</summary>
    private const ulong FirstSeed = 900_000;

    private const int LongSide = 1280;

    private static readonly double[] Shares = [0.05, 0.08, 0.15, 0.4];

    public static void Run(string data, int count)
    {
        var heads = Directory.GetFiles(Path.Combine(data, "heads", "unlabelled", "hairloss_roboflow"), "*.jpg");
        Array.Sort(heads, StringComparer.Ordinal);
        Console.WriteLine("pasted      width   found   beyond 2 %   error median / greatest");
        foreach (var trick in Enum.GetValues<ChartTrick>())
        {
            foreach (var share in Shares)
            {
                var errors = new List<double>();
                for (var i = 0; i < count; i++)
                {
                    var seed = FirstSeed + (ulong)i + (1000 * (ulong)trick) + (ulong)(share * 1e6);
                    if (Error(heads[(int)(seed % (ulong)heads.Length)], share, seed, trick) is { } error)
                    {
                        errors.Add(100 * error);
                    }
                }

                errors.Sort();
                var beyond = errors.Count(error => error > 2);
                var words = errors.Count > 0 ? $"{errors[errors.Count / 2]:0.00} / {errors[^1]:0.00} %" : "";
                Console.WriteLine(
                    $"{trick, -10} {share, 5:0 %}   {errors.Count, 3} of {count, -3} {beyond, 3}   {words}"
                );
            }
        }
    }

    /// <summary>The greatest corner's error as a share of the chart's width; null when none was found.</summary>
    private static double? Error(string head, double share, ulong seed, ChartTrick trick)
    {
        using var backdrop = Backdrop(head);
        using var pasted = ChartPaster.Paste(backdrop, share, seed, trick);
        using var file = new MemoryStream();
        JpegWriter.Write(file, pasted.Picture, (int)(75 + (seed % 20)), JpegSampling.Half, null);
        using var photo = PhotoReader.Read(file.ToArray(), new PhotoReadOptions { MinLongSide = LongSide });
        using var linear = PhotoLineariser.Linearise(photo);
        return ChartFinder.Find(linear) is { } quad
            ? quad.Corners.Zip(pasted.Quad, Vector2.Distance).Max() / pasted.Width
            : null;
    }

    private static RgbPlanes<float> Backdrop(string head)
    {
        using var photo = PhotoReader.Read(File.ReadAllBytes(head), new PhotoReadOptions());
        using var linear = PhotoLineariser.Linearise(photo);
        var scale = LongSide / (double)Math.Max(photo.Width, photo.Height);
        var (width, height) = ((int)(photo.Width * scale), (int)(photo.Height * scale));
        return new RgbPlanes<float>(
            Resampler.Resample(linear.Pixels.Red, width, height),
            Resampler.Resample(linear.Pixels.Green, width, height),
            Resampler.Resample(linear.Pixels.Blue, width, height)
        );
    }
}
