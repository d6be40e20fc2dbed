namespace SmpColourMatch.Core.Batching;

/// <summary>How far a batch is.</summary>
/// <param name="Total">Photos in the folder.</param>
/// <param name="Matched">Photos with a recommendation so far.</param>
/// <param name="Measured">Photos with skin or hair missing.</param>
/// <param name="Rejected">Photos of no use.</param>
/// <param name="Reused">How many of these rows stood already.</param>
public readonly record struct BatchProgress(int Total, int Matched, int Measured, int Rejected, int Reused)
{
    public int Done => Matched + Measured + Rejected;
}
