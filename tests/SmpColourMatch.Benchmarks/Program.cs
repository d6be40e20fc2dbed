using SmpColourMatch.Benchmarks;

// Each benchmark is one command: `dotnet run -c Release --project tests/SmpColourMatch.Benchmarks -- NAME [ARGS]`.
var benchmarks = new SortedDictionary<string, (string Purpose, Func<string[], int> Run)>(StringComparer.Ordinal)
{
    ["decode"] = ("JPEG accuracy and speed against djpeg", DecodeBenchmark.Run),
    ["colour"] = ("nanoseconds a pixel of bulk colour conversion", ColourBenchmark.Run),
    ["charts"] = ("charts found, their corners, residuals and time; false finds", ChartBenchmark.Run),
    ["fit"] = ("inks found back through noise, and real paints by their residuals", FitBenchmark.Run),
    ["match"] = ("whole runs of smpmatch: exit codes, time, memory, ratio to djpeg", MatchBenchmark.Run),
    ["coverage"] = ("time of a coverage survey of 24 pigments over 10000 clients", CoverageBenchmark.Run),
    ["optics"] = ("time of one predicted dot and of a whole catalogue", OpticsBenchmark.Run),
    ["matching"] = ("cold and warm time of a recommendation", MatchingBenchmark.Run),
    ["segmentation"] = ("IoU per class and set, and time", SegmentationBenchmark.Run),
    ["batch"] = ("batches killed and resumed, their speed against djpeg, their memory", BatchBenchmark.Run),
    ["stages"] = ("where the time of a photo goes, stage by stage", StagesBenchmark.Run),
    ["truecolour"] = ("error and coverage of the whole program on rendered photos", TrueColourBenchmark.Run),
    ["shading"] = ("error of the light on rendered heads, stage by stage", ShadingBenchmark.Run),
    ["rendered"] = ("error of measured skin and hair on rendered photos", RenderedBenchmark.Run),
};

if (args.Length == 0 || !benchmarks.TryGetValue(args[0], out var chosen))
{
    foreach (var (name, (purpose, _)) in benchmarks)
    {
        Console.Error.WriteLine($"  {name, -14} {purpose}");
    }

    return 2;
}

return chosen.Run(args[1..]);
