namespace SmpColourMatch.Benchmarks;

internal static class DecodeBenchmark
{
    public static int Run(string[] args) => 2;
}
