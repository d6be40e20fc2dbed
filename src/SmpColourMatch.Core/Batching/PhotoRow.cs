using SmpColourMatch.Core.Pipeline;

namespace SmpColourMatch.Core.Batching;

/// <summary>What work on one photo gave.</summary>
/// <param name="Head">The row's head.</param>
/// <param name="Line">The finished row with its line feed; null when the row that stands still holds.</param>
/// <param name="Status">Null when the row that stands knows it.</param>
internal sealed record PhotoRow(RowHead Head, byte[]? Line, AnalysisStatus? Status);
