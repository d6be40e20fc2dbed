using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Pigments;
using SmpColourMatch.Core.Pipeline;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Core.Segmentation.Network;

namespace SmpColourMatch.Benchmarks;

/// <summary>
/// The whole program over rendered photos: ΔE00 of skin and hair against the D65 truth, and coverage of the 95 % intervals, by chart, lamp,
/// skin and source. Pieces of the truth can be given so that each stage's share of the error shows.
/// </summary>
internal static class TrueColourBenchmark
{
    private const string Usage = """
        truecolour FOLDER [--oracle regions,light] [--cases] [--limit N] [--threads N]
          --oracle   regions: the true mask; light: the true lamp, camera, tone curve and exposure; corners: the true corners of the chart
          --cases    a line a photo
        """;

    public static int Run(string[] args)
    {
        if (args.Length == 0 || !Directory.Exists(args[0]))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var oracle = (Option("--oracle") ?? "").Split(',');
        var limit = int.Parse(Option("--limit") ?? "1000000");
        var threads = int.Parse(Option("--threads") ?? "2");
        var truths = RenderedTruth.In(args[0]).Take(limit).ToArray();
        var catalogue = ReferenceCatalogue.Read();
        var matcher = new Lazy<PigmentMatcher>(() => new PigmentMatcher(catalogue));
        var cases = new TrueColourCase[truths.Length];
        Parallel.For(
            0,
            truths.Length,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            i => cases[i] = new TrueColourCase(truths[i], Analyse(truths[i], oracle, matcher))
        );
        if (args.Contains("--cases", StringComparer.Ordinal))
        {
            foreach (var one in cases)
            {
                Console.WriteLine(Describe(one));
            }
        }

        Console.WriteLine("Skin");
        Print(cases, one => (one.Truth.Skin, one.Skin?.Lab, one.Skin?.Sd ?? default), SkinGroups);
        Console.WriteLine("Hair");
        Print(cases, one => (one.Truth.Hair, one.Hair?.Lab, one.Hair?.Sd ?? default), HairGroups);
        StabilityReport.Print(cases, catalogue);
        return 0;

        string? Option(string name)
        {
            var at = Array.IndexOf(args, name);
            return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
        }
    }

    private static Analysis Analyse(RenderedTruth truth, string[] oracle, Lazy<PigmentMatcher> matcher)
    {
        IPhotoCalibrator calibrator =
            oracle.Contains("light") ? new TrueLight(truth)
            : oracle.Contains("corners") && truth.Chart is null ? new UncalibratedReading()
            : new ChartCalibrator(oracle.Contains("corners") ? truth.Chart : null, new UncalibratedReading());
        IRegionSegmenter segmenter = oracle.Contains("regions") ? new TrueRegions(truth.Mask) : new NetworkSegmenter();
        var file = new PhotoFile(Path.GetFileName(truth.Photo), File.ReadAllBytes(truth.Photo));
        try
        {
            return new PhotoAnalyser(calibrator, segmenter, matcher).Analyse(
                file,
                new AnalysisOptions(),
                NoTrace.Instance
            );
        }
        catch (PlaceOutsidePhotoException) when (oracle.Contains("corners"))
        {
            // The head stands before the chart: its true corners hold none of its colours.
            return Analyse(truth, [.. oracle.Except(["corners"])], matcher);
        }
    }

    private static void Print(
        IReadOnlyList<TrueColourCase> cases,
        Func<TrueColourCase, (Lab Truth, Lab? Seen, LabSd Sd)> colour,
        Func<TrueColourCase, IEnumerable<string>> groups
    )
    {
        var scores = new SortedDictionary<string, ColourScore>(StringComparer.Ordinal);
        foreach (var one in cases)
        {
            var (truth, seen, sd) = colour(one);
            foreach (var group in groups(one))
            {
                if (!scores.TryGetValue(group, out var score))
                {
                    scores[group] = score = new ColourScore();
                }

                score.Add(truth, seen, sd);
            }
        }

        Console.WriteLine(ColourScore.Header);
        foreach (var (group, score) in scores)
        {
            Console.WriteLine(score.Line(group));
        }

        Console.WriteLine();
    }

    private static IEnumerable<string> SkinGroups(TrueColourCase one)
    {
        var tied = Tied(one);
        yield return $"{tied}: all";
        yield return $"{tied}: skin {Band(one.Truth.Skin)}";
        yield return $"{tied}: light {Light(one.Truth)}";
    }

    private static IEnumerable<string> HairGroups(TrueColourCase one)
    {
        var tied = Tied(one);
        yield return $"{tied}: all";
        yield return $"{tied}: source {one.Hair?.Source.ToString() ?? "none"}";
        yield return $"{tied}: hair L* {Math.Min((int)(one.Truth.Hair.L / 20) * 20, 60)}+";
        if (one.Truth.Scene.Hair.GreyFraction > 0.2)
        {
            yield return $"{tied}: grey over 0.2";
        }
    }

    /// <summary>What the colours were tied to, and whether there was a chart to be found.</summary>
    private static string Tied(TrueColourCase one) =>
        one.Method switch
        {
            CalibrationMethod.ColourChart => one.Truth.Chart is null ? "true light" : "chart",
            CalibrationMethod.GreyCard => "grey card",
            _ => one.Truth.Chart is null ? "none" : "chart missed",
        };

    /// <summary>Three bands of the individual typology angle: very light and light; intermediate and tan; brown and dark.</summary>
    private static string Band(Lab skin) =>
        IndividualTypologyAngle.Degrees(skin) switch
        {
            > 41 => "light",
            > 10 => "middle",
            _ => "dark",
        };

    private static string Light(RenderedTruth truth) =>
        truth.Scene.Light.SecondLamp is null ? truth.Scene.Light.Lamp.ToString() : "mixed";

    private static string Describe(TrueColourCase one)
    {
        var scene = one.Truth.Scene;
        return $"{one.Truth.Name, -20} {Light(one.Truth), -6} {one.Method, -12} skin {Pair(one.Truth.Skin, one.Skin?.Lab, one.Skin?.Sd)}  hair {Pair(one.Truth.Hair, one.Hair?.Lab, one.Hair?.Sd)} {one.Hair?.Source, -8} grey {scene.Hair.GreyFraction:0.00} mm {scene.Hair.LengthMillimetres:0.0}";
    }

    private static string Pair(Lab truth, Lab? seen, LabSd? sd) =>
        seen is { } lab
            ? $"{DeltaE00.Between(truth, lab), 5:0.0} ({truth.L, 4:0.0} {truth.A, 4:0.0} {truth.B, 4:0.0} > {lab.L, 4:0.0} {lab.A, 4:0.0} {lab.B, 4:0.0} sd {sd!.Value.L:0.0} {sd.Value.A:0.0} {sd.Value.B:0.0})"
            : $" none ({truth.L, 4:0.0} {truth.A, 4:0.0} {truth.B, 4:0.0})";
}
