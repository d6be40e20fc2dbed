namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>A row of a table of text.</summary>
/// <param name="Line">In the file, from 1.</param>
/// <param name="Cells">As they stand, without the quotes.</param>
public sealed record TableRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>What to do about a row that <see cref="IsWider"/>.</summary>
    public const string WiderRemedy =
        "If numbers have decimal commas, part the columns by semicolons, or put the numbers in quotes.";

    /// <summary>Whether something stands behind the last of the named columns: then nobody knows what stands where.</summary>
    public bool IsWider(int columns) => Cells.Skip(columns).Any(cell => cell.Length > 0);
}
