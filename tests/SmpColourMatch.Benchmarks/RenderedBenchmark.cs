namespace SmpColourMatch.Benchmarks;

internal static class RenderedBenchmark
{
    public static int Run(string[] args) => 2;
}
