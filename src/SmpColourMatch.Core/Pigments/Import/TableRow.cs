namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>A row of a table of text.</summary>
/// <param name="Line">In the file, from 1.</param>
/// <param name="Cells">As they stand, without the quotes.</param>
public sealed record TableRow(int Line, IReadOnlyList<string> Cells);
