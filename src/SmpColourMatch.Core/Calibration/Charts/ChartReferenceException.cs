namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>A chart's table of reference values cannot be used; the message names the place and the remedy.</summary>
public sealed class ChartReferenceException(int line, string message) : Exception(message)
{
    /// <summary>Line of the table, the first being 1; 0 where the table as a whole is meant.</summary>
    public int Line { get; } = line;
}
