using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Finds a chart of the 24-patch layout (ColorChecker Classic and its kin) in a photo.</summary>
/// <remarks>Even spots, lattices of them, their perspective, the 6 × 4 places whose colours are the chart's in the right order, the patches' edges.</remarks>
public static class ChartFinder
{
    /// <summary>
    /// Greatest difference inside a patch's 2 × 2 block as a share of brightness, one after the other: low for soft edges and dark
    /// patches, high for noise and coarse print, highest for patches of a few pixels whose insides the camera's sharpening and JPEG's
    /// ringing make uneven. Chosen by us.
    /// </summary>
    private static readonly float[] Shares = [0.04f, 0.1f, 0.2f];

    /// <summary>By how much the right order of patches must beat every other; real charts lead by 0.27 and more. Chosen by us.</summary>
    private const double LeastLead = 0.15;

    /// <summary>Pictures of a shorter long side show no chart that the levels before did not.</summary>
    private const int LeastLongSide = 160;

    /// <summary>Least and greatest sides of patches that one level looks for, in its pixels; levels halve, so their ranges overlap.</summary>
    private static readonly (int Least, int LeastFirst, int Most) Sides = (6, 4, 48);

    /// <param name="photo">Borrowed.</param>
    /// <returns>In pixels at the measuring resolution; null when there is none that is whole, unmirrored and beyond doubt.</returns>
    public static ChartQuad? Find(LinearPhoto photo)
    {
        ArgumentNullException.ThrowIfNull(photo);
        var parts = new EvenParts();
        var level = BrightnessLevel.Of(photo.Pixels);
        try
        {
            for (
                var scale = 1;
                Math.Max(level.Width, level.Height) >= LeastLongSide && Math.Min(level.Width, level.Height) >= 2;
                scale *= 2
            )
            {
                if (Find(photo.Pixels, level, scale, parts) is { } quad)
                {
                    return quad;
                }

                var next = BrightnessLevel.Halve(level);
                level.Dispose();
                level = next;
            }

            return null;
        }
        finally
        {
            level.Dispose();
        }
    }

    private static ChartQuad? Find(RgbPlanes<float> pixels, Plane<float> level, int scale, EvenParts parts)
    {
        var isLast = Math.Max(level.Width, level.Height) < 2 * LeastLongSide;
        // A patch of side s holds (s - 1)² blocks.
        double least = (scale == 1 ? Sides.LeastFirst : Sides.Least) - 1;
        double most = isLast ? level.Width : Sides.Most;
        using var rows = new SmoothRows(level, Shares);
        for (var share = 0; share < Shares.Length; share++)
        {
            var blobs = PatchBlobs.Of(parts.Collect(rows, share, least * least, most * most), scale);
            // A bucket about as wide as a small patch's neighbourhood.
            var index = new BlobIndex(blobs, pixels.Width, pixels.Height, 24 * scale);
            var grower = new LatticeGrower(blobs, index);
            while (grower.Next() is { } lattice)
            {
                if (ChartPlacer.Place(pixels, lattice) is { } placed && Accept(pixels, placed) is { } quad)
                {
                    return quad;
                }
            }
        }

        return null;
    }

    private static ChartQuad? Accept(RgbPlanes<float> pixels, in PlacedChart placed)
    {
        if (
            placed.Likeness < ChartLikeness.LeastOfCharts
            || placed.Lead < LeastLead
            || placed.Strays > ChartLikeness.Forgiven
            || placed.IsMirrored
            || ChartRefiner.Refine(pixels, placed.Perspective) is not { } chart
        )
        {
            return null;
        }

        return ChartGeometry.QuadOf(chart);
    }
}
