using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Reporting;

/// <summary>The regions at the photo's full size, as the mask file holds them.</summary>
public static class RegionMask
{
    /// <param name="regions">Regions at measuring size.</param>
    /// <param name="fullWidth">Width of the upright photo in pixels.</param>
    /// <param name="fullHeight">Height of the upright photo in pixels.</param>
    /// <returns>A plane of <see cref="Region"/> numbers, each pixel taking the region at its centre; the caller owns it.</returns>
    public static Plane<byte> AtFullSize(RegionMap regions, int fullWidth, int fullHeight)
    {
        ArgumentNullException.ThrowIfNull(regions);
        var mask = new Plane<byte>(fullWidth, fullHeight);
        var columns = new int[fullWidth];
        for (var x = 0; x < fullWidth; x++)
        {
            columns[x] = Nearest(x, fullWidth, regions.Width);
        }

        for (var y = 0; y < fullHeight; y++)
        {
            var from = regions.Regions.Row(Nearest(y, fullHeight, regions.Height));
            var to = mask.Row(y);
            for (var x = 0; x < to.Length; x++)
            {
                to[x] = from[columns[x]];
            }
        }

        return mask;
    }

    private static int Nearest(int position, int fullSize, int size) =>
        Math.Min((int)(((2L * position) + 1) * size / (2L * fullSize)), size - 1);
}
