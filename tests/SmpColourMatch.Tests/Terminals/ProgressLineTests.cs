using SmpColourMatch.Cli.Terminals;
using SmpColourMatch.Core.Batching;

namespace SmpColourMatch.Tests.Terminals;

/// <summary>What the line of progress says, and that it fits.</summary>
public static class ProgressLineTests
{
    /// <summary>40 of 100 photos, 20 of them from an earlier run, after 10 seconds.</summary>
    private static readonly BatchProgress Progress = new(Total: 100, Matched: 30, Measured: 6, Rejected: 4, Reused: 20);

    [Fact]
    public static void KnownLine() =>
        Assert.Equal(
            "[########............] 40/100  2.0/s, 30 s left  30 matched, 6 measured, 4 rejected",
            ProgressLine.Line(Progress, 10, 120)
        );

    [Theory]
    [InlineData(79)]
    [InlineData(40)]
    [InlineData(8)]
    [InlineData(0)]
    [InlineData(-1)]
    public static void ANarrowWindowIsNotOverrun(int columns)
    {
        var line = ProgressLine.Line(Progress, 10, columns);

        Assert.True(line.Length <= Math.Max(columns, 0), line);
        Assert.StartsWith(line[..Math.Min(line.Length, 6)], "40/100", StringComparison.Ordinal);
    }
}
