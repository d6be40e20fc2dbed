using System.Diagnostics;
using SmpColourMatch.Core.Batching;

namespace SmpColourMatch.Cli.Terminals;

/// <summary>One line on standard error that is drawn over itself; nothing at all in pipes and CI.</summary>
internal sealed class ProgressLine(Terminal terminal)
{
    private const double SecondsBetween = 0.2;
    private const int BarCharacters = 20;

    private readonly long _start = Stopwatch.GetTimestamp();
    private long _last;
    private int _shown;

    /// <summary>Photos with a row so far.</summary>
    public int Done { get; private set; }

    public void Show(BatchProgress progress)
    {
        Done = progress.Done;
        if (
            !terminal.ShowsProgress
            || (
                progress.Done < progress.Total
                && _last != 0
                && Stopwatch.GetElapsedTime(_last).TotalSeconds < SecondsBetween
            )
        )
        {
            return;
        }

        _last = Stopwatch.GetTimestamp();
        var columns = terminal.Columns() - 1;
        var line = Line(progress, Stopwatch.GetElapsedTime(_start).TotalSeconds, columns);
        terminal.Error.Write("\r" + line.PadRight(Math.Clamp(_shown, 0, Math.Max(columns, 0))));
        _shown = line.Length;
    }

    public void End()
    {
        if (_shown > 0)
        {
            terminal.Error.WriteLine();
            _shown = 0;
        }
    }

    /// <summary>Rate and remaining time count only photos that were really worked on, not rows that stood already.</summary>
    /// <param name="progress">The counts.</param>
    /// <param name="seconds">Since the start.</param>
    /// <param name="columns">A longer line would wrap, and could not be drawn over: the bar goes first, then the end of the line.</param>
    internal static string Line(BatchProgress progress, double seconds, int columns)
    {
        var filled = BarCharacters * progress.Done / Math.Max(1, progress.Total);
        var rate = (progress.Done - progress.Reused) / Math.Max(seconds, 1e-3);
        var remaining = rate > 0 ? Duration((progress.Total - progress.Done) / rate) : "?";
        var bar = $"[{new string('#', filled)}{new string('.', BarCharacters - filled)}] ";
        var counts =
            $"{progress.Done}/{progress.Total}  {rate:0.0}/s, {remaining} left  "
            + $"{progress.Matched} matched, {progress.Measured} measured, {progress.Rejected} rejected";
        return bar.Length + counts.Length <= columns ? bar + counts
            : counts.Length <= columns ? counts
            : counts[..Math.Max(columns, 0)];
    }

    private static string Duration(double seconds) =>
        seconds < 60 ? $"{seconds:0} s"
        : seconds < 5400 ? $"{seconds / 60:0} min"
        : $"{seconds / 3600:0.0} h";
}
