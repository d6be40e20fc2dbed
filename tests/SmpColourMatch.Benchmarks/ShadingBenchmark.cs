using System.Globalization;

namespace SmpColourMatch.Benchmarks;

/// <summary>How far the light on rendered heads is off, stage by stage; regions found, lamp and camera as they truly are, so that calibration has no part.</summary>
internal static class ShadingBenchmark
{
    private const string Usage = """
        shading FOLDER… [--clues FILE]
          --clues    writes what the learnt part learns from: name, kind, ln(light / true) as fitted and with stubble's say, doubt, clues
        """;

    private static readonly (string Name, Func<ShadingCase, double> Of)[] Stages =
    [
        ("as fitted", one => one.Fitted),
        ("stubble's say", one => one.Witnessed),
        ("less the usual", one => one.Told),
    ];

    public static int Run(string[] args)
    {
        var at = Array.IndexOf(args, "--clues");
        var folders = args.Where((_, i) => at < 0 || (i != at && i != at + 1)).ToArray();
        if (folders.Length == 0 || !folders.All(Directory.Exists) || at == args.Length - 1)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var truths = folders.SelectMany(RenderedTruth.In).ToArray();
        var photos = new IReadOnlyList<ShadingCase>[truths.Length];
        Parallel.For(0, truths.Length, i => photos[i] = ShadingViews.Of(truths[i]));
        var cases = photos.SelectMany(photo => photo).ToArray();
        if (at >= 0)
        {
            File.WriteAllLines(args[at + 1], cases.Select(Row));
        }

        Console.WriteLine(
            $"{"|ln(light / true)|", -32} {"n", 5} {"mean", 7} {"p90", 6}   {"bias", 7}   within 1.96 sd"
        );
        foreach (var kind in cases.GroupBy(one => one.Kind))
        {
            foreach (var (name, of) in Stages)
            {
                Console.WriteLine(Line($"{kind.Key}, {name}", [.. kind], of));
            }
        }

        return 0;
    }

    private static string Line(string name, ShadingCase[] cases, Func<ShadingCase, double> of)
    {
        double[] signed = [.. cases.Select(of).Order()];
        double[] off = [.. signed.Select(Math.Abs).Order()];
        var held = 100.0 * cases.Count(one => Math.Abs(of(one)) <= 1.96 * one.Doubt) / cases.Length;
        return $"{name, -32} {cases.Length, 5} {off.Average(), 7:0.0000} {off[(int)(0.9 * (off.Length - 1))], 6:0.000}   {signed[signed.Length / 2], 7:0.000}   {held:0} %";
    }

    private static string Row(ShadingCase one) =>
        string.Join(
            ',',
            [
                one.Name,
                one.Kind,
                Text(one.Fitted),
                Text(one.Witnessed),
                Text(one.Doubt),
                .. one.Clues.Select(clue => Text(clue)),
            ]
        );

    private static string Text(double value) => value.ToString("G7", CultureInfo.InvariantCulture);
}
