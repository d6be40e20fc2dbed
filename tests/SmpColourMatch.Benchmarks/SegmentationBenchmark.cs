namespace SmpColourMatch.Benchmarks;

internal static class SegmentationBenchmark
{
    public static int Run(string[] args) => 2;
}
