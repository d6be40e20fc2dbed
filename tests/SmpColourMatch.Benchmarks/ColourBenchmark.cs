using System.Diagnostics;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Benchmarks;

/// <summary>Nanoseconds a pixel of bulk conversions on one thread: the first call of the process, then the median of many.</summary>
internal static class ColourBenchmark
{
    private const int Width = 1024;
    private const int Height = 768;
    private const int Rounds = 41;

    public static int Run(string[] args)
    {
        using var picture = new RgbPlanes<float>(Width, Height);
        using var l = new Plane<float>(Width, Height);
        using var a = new Plane<float>(Width, Height);
        using var b = new Plane<float>(Width, Height);
        var codes = new byte[Width * Height];
        var random = new Random(1);
        foreach (var plane in new[] { picture.Red, picture.Green, picture.Blue })
        {
            foreach (ref var sample in plane.Samples)
            {
                sample = random.NextSingle();
            }
        }

        foreach (var plane in new[] { l, a, b })
        {
            plane.Samples.Clear();
        }

        Console.WriteLine($"{Width} x {Height} pixels, one thread, median of {Rounds}");
        Console.WriteLine($"{"conversion", -28}{"first call", 14}{"warm", 14}");
        Report("linear sRGB -> Lab", () => LabConverter.Convert(picture, l, a, b));
        Report("linear -> 8 bit (a channel)", () => SrgbCurve.EncodeBytes(picture.Red.Samples, codes));
        var sum = 0.0;
        Report(
            "CIEDE2000 (a pair)",
            () =>
            {
                var ls = l.Samples;
                var aa = a.Samples;
                var bs = b.Samples;
                for (var i = 1; i < ls.Length; i++)
                {
                    sum += DeltaE00.Between(new Lab(ls[i - 1], aa[i - 1], bs[i - 1]), new Lab(ls[i], aa[i], bs[i]));
                }
            }
        );
        return sum > 0 ? 0 : 1;
    }

    private static void Report(string name, Action action)
    {
        var first = Time(action);
        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            times[i] = Time(action);
        }

        Array.Sort(times);
        Console.WriteLine($"{name, -28}{first, 11:0.00} ns{times[Rounds / 2], 11:0.00} ns");
    }

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / (Width * Height);
    }
}
