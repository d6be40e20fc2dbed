using System.Numerics;

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
    /// <param name="minSide">Least side of a patch, in pixels of the level.</param>
    /// <param name="maxSide">Greatest side.</param>
    /// <returns>Blobs in pixels at the measuring resolution.</returns>
    public static List<PatchBlob> Of(IReadOnlyList<BlobSums> parts, int scale, double minSide, double maxSide)
    {
        var blobs = new List<PatchBlob>();
        foreach (var part in parts)
        {
            // A patch of side s holds (s - 1)² blocks.
            if (
                part.Count >= (minSide - 1) * (minSide - 1)
                && part.Count <= maxSide * maxSide
                && AsPatch(part, scale) is { } blob
            )
            {
                blobs.Add(blob);
            }
        }

        return blobs;
    }

    private static PatchBlob? AsPatch(BlobSums part, int scale)
    {
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
            return null;
        }

        // A block's middle lies half a pixel beyond its first pixel's, and the even area is a pixel wider than its blocks' middles.
        var centre = new Vector2((float)(((x + 1) * scale) - 0.5), (float)(((y + 1) * scale) - 0.5));
        var side = Math.Sqrt(n);
        var grown = scale * scale * (side + 1) * (side + 1) / n;
        return new PatchBlob(centre, (float)(xx * grown), (float)(xy * grown), (float)(yy * grown));
    }
}
