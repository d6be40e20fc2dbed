using System.Numerics;
using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>A patch-like spot of a picture: even inside, and by its moments as full as a parallelogram.</summary>
/// <param name="Centre">Its middle, in pixels of the picture at the measuring resolution.</param>
/// <param name="Xx">Variance of its pixels' places across, in square pixels; a square of side s has s²/12.</param>
/// <param name="Xy">Covariance of the same.</param>
/// <param name="Yy">Variance down.</param>
internal readonly record struct PatchBlob(Vector2 Centre, float Xx, float Xy, float Yy)
{
    /// <summary>Root of the covariance's determinant: the area of a parallelogram, divided by 12.</summary>
    public float Spread { get; } = MathF.Sqrt((Xx * Yy) - (Xy * Xy));

    /// <summary>The square of a distance from the blob's middle, in standard deviations of its own spread along that direction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Mahalanobis(Vector2 offset)
    {
        var determinant = Spread * Spread;
        return ((Yy * offset.X * offset.X) - (2 * Xy * offset.X * offset.Y) + (Xx * offset.Y * offset.Y)) / determinant;
    }
}
