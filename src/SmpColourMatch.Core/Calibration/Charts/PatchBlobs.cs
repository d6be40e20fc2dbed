using System.Numerics;
using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Tells even parts that are shaped like patches from those that are not.</summary>
internal static class PatchBlobs
{
    /// <summary>
    /// Area of a part over the area of the parallelogram with the same moments: 1 for parallelograms, 1.05 for ellipses, less for ragged or
    /// hollow parts. Chosen by us: wide enough for a corner cut off and for parts of a dozen pixels.
    /// </summary>
    private const double LeastFullness = 0.82;

    /// <inheritdoc cref="LeastFullness"/>
    private const double MostFullness = 1.12;

    /// <summary>Greatest ratio of the long to the short standard deviation: a chart seen at about 70 degrees from its normal.</summary>
    private const double MostElongation = 3;

    /// <param name="parts">Sums over 2 × 2 blocks, in pixels of a level.</param>
    /// <param name="scale">Measuring pixels a pixel of that level.</param>
    /// <returns>Blobs in pixels at the measuring resolution.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static PatchBlob[] Of(ReadOnlySpan<BlobSums> parts, int scale)
    {
        var blobs = new PatchBlob[parts.Length];
        var count = 0;
        foreach (ref readonly var part in parts)
        {
            if (IsPatch(part, scale, out var blob))
            {
                blobs[count++] = blob;
            }
        }

        return blobs[..count];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPatch(BlobSums part, int scale, out PatchBlob blob)
    {
        blob = default;
        var n = part.Count;
        var (x, y) = (part.X / n, part.Y / n);
        // A block counts as a square, not a point: 1/12 along each axis.
        var xx = (part.Xx / n) - (x * x) + (1.0 / 12);
        var xy = (part.Xy / n) - (x * y);
        var yy = (part.Yy / n) - (y * y) + (1.0 / 12);
        var determinant = (xx * yy) - (xy * xy);
        var fullness = n / (12 * Math.Sqrt(determinant));
        var mean = (xx + yy) / 2;
        var half = Math.Sqrt(Math.Max((mean * mean) - determinant, 0));
        if (
            fullness is < LeastFullness or > MostFullness
            || mean + half > MostElongation * MostElongation * (mean - half)
        )
        {
            return false;
        }

        // A block's middle lies half a pixel beyond its first pixel's, and the even area is a pixel wider than its blocks' middles.
        var centre = new Vector2((float)(((x + 1) * scale) - 0.5), (float)(((y + 1) * scale) - 0.5));
        var side = Math.Sqrt(n);
        var grown = scale * scale * (side + 1) * (side + 1) / n;
        blob = new PatchBlob(centre, (float)(xx * grown), (float)(xy * grown), (float)(yy * grown));
        return true;
    }
}
