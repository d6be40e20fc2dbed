using System.Numerics;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>A blob with its place in a lattice of patches.</summary>
/// <param name="Column">Steps from the seed along the first direction.</param>
/// <param name="Row">Steps along the second.</param>
/// <param name="Blob">Number of the blob.</param>
/// <param name="Centre">Its middle, in pixels at the measuring resolution.</param>
internal readonly record struct LatticeNode(int Column, int Row, int Blob, Vector2 Centre);
