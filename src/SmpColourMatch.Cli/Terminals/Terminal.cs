using SmpColourMatch.Core.Reporting;

namespace SmpColourMatch.Cli.Terminals;

/// <summary>Where a command writes: results to <see cref="Output"/>, everything else to <see cref="Error"/>.</summary>
/// <param name="Output">Raw standard output; bytes are UTF-8 whatever the console's own encoding.</param>
/// <param name="Error">Progress, warnings, errors.</param>
/// <param name="Input">Raw standard input, for a photo given as <c>-</c>.</param>
/// <param name="Swatches">What colours the terminal behind <paramref name="Output"/> can show.</param>
internal sealed record Terminal(Stream Output, TextWriter Error, Stream Input, SwatchStyle Swatches)
{
    /// <summary>Whether <see cref="Error"/> is watched by a person, so that a line of progress may be drawn and redrawn; false in pipes and CI.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Characters that fit beside each other there, now: windows are resized.</summary>
    public Func<int> Columns { get; init; } = () => 80;
}
