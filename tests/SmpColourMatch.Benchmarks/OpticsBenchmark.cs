namespace SmpColourMatch.Benchmarks;

internal static class OpticsBenchmark
{
    public static int Run(string[] args) => 2;
}
