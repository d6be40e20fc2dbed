using System.Diagnostics;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Benchmarks;

/// <summary>Reading, fitting and recommending: the first time in a process, then warm. Processor time beside wall time, for busy machines.</summary>
internal static class MatchingBenchmark
{
    private const int WarmRuns = 60;

    public static int Run(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0]) : 8;
        var sd = new LabSd(2, 1.5, 1.5);
        var skin = new SkinColour(new Lab(65.5, 9.3, 16.2), sd, 1000);
        var hair = new HairColour(new Lab(35.4, 4.4, 14.4), sd, HairSource.Hair, 0, 1000);

        var catalogue = Timed("read", ReferenceCatalogue.Read);
        catalogue = catalogue with
        {
            Pigments =
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i => catalogue.Pigments[i % catalogue.Pigments.Count] with { Id = $"pigment-{i}" }),
            ],
        };
        var matcher = Timed($"fit {count} pigments", () => new PigmentMatcher(catalogue));
        Timed("recommend, first", () => matcher.Recommend(skin, hair));
        for (var i = 0; i < WarmRuns; i++)
        {
            matcher.Recommend(skin, hair);
        }

        Timed(
            $"recommend, warm, {WarmRuns} times",
            () =>
            {
                for (var i = 1; i < WarmRuns; i++)
                {
                    matcher.Recommend(skin, hair);
                }

                return matcher.Recommend(skin, hair);
            }
        );
        return 0;
    }

    private static T Timed<T>(string what, Func<T> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var result = work();
        var wall = watch.Elapsed.TotalMilliseconds;
        process.Refresh();
        var busy = (process.TotalProcessorTime - before).TotalMilliseconds;
        Console.WriteLine($"{what, -28} wall {wall, 8:0.0} ms, processor {busy, 8:0.0} ms");
        return result;
    }
}
