namespace SmpColourMatch.Benchmarks;

internal static class ColourBenchmark
{
    public static int Run(string[] args) => 2;
}
