using System.Diagnostics;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Benchmarks;

/// <summary>Milliseconds of reading, fitting and recommending: the first time in a process, then warm.</summary>
internal static class MatchingBenchmark
{
    public static int Run(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0]) : 8;
        var sd = new LabSd(2, 1.5, 1.5);
        var skin = new SkinColour(new Lab(65.5, 9.3, 16.2), sd, 1000);
        var hair = new HairColour(new Lab(35.4, 4.4, 14.4), sd, HairSource.Hair, 0, 1000);

        var watch = Stopwatch.StartNew();
        var catalogue = ReferenceCatalogue.Read();
        var read = watch.Elapsed.TotalMilliseconds;
        catalogue = catalogue with
        {
            Pigments =
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i =>
                        catalogue.Pigments[i % catalogue.Pigments.Count] with
                        {
                            Allowed = i < catalogue.Pigments.Count ? null : new AllowedDilutions(1, 30, 1),
                        }
                    ),
            ],
        };
        watch.Restart();
        var matcher = new PigmentMatcher(catalogue);
        var fit = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        matcher.Recommend(skin, hair);
        var first = watch.Elapsed.TotalMilliseconds;
        var warm = new double[60];
        for (var i = 0; i < warm.Length; i++)
        {
            watch.Restart();
            matcher.Recommend(skin, hair);
            warm[i] = watch.Elapsed.TotalMilliseconds;
        }

        var late = warm[30..];
        Array.Sort(late);
        Console.WriteLine(
            $"{count} pigments: read {read:0.0} ms, fit {fit:0.0} ms, recommend first {first:0.0} ms, warm median {late[15]:0.0} ms"
        );
        return 0;
    }
}
