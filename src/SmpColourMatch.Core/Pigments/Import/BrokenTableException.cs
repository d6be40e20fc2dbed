namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>A table that cannot be taken apart, and the line where that shows.</summary>
internal sealed class BrokenTableException(int line, string message) : FormatException($"Line {line}: {message}")
{
    /// <summary>From 1.</summary>
    public int Line => line;
}
