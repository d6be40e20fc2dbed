using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>Tells the bare skin of the scalp from that of face and neck, by its place alone: segmentation knows only skin.</summary>
/// <remarks>
/// Skin counts as scalp where hair or stubble lies beyond it on all four sides (a crown, a patch), or else in the upper part of the head
/// (a forehead, a bald front). A face within hair and a full beard passes for the former: told in docs/report.md.
/// </remarks>
internal static class ScalpZone
{
    /// <summary>Share of the head's height that is no face. Chosen by us: brows of an upright head lie at 0.43 or lower; larger shows them.</summary>
    private const double UpperShare = 0.36;

    /// <summary>Share of the head's side that must be hair beyond a pixel; less could be a brow.</summary>
    private const double HairShare = 0.04;

    /// <summary>Sets skin that is not the scalp's to 0 in <paramref name="sure"/>.</summary>
    public static void Keep(Plane<byte> regions, Plane<float> sure)
    {
        var (width, height) = (regions.Width, regions.Height);
        var (top, bottom) = Ends(regions);
        var upper = top + (UpperShare * (bottom - top));
        var above = new int[width];
        var inColumn = new int[width];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                inColumn[x] += IsHair(regions[x, y]) ? 1 : 0;
            }
        }

        for (var y = 0; y < height; y++)
        {
            var row = regions.Row(y);
            var inRow = 0;
            foreach (var region in row)
            {
                inRow += IsHair(region) ? 1 : 0;
            }

            var left = 0;
            for (var x = 0; x < width; x++)
            {
                if (IsHair(row[x]))
                {
                    left++;
                    above[x]++;
                }
                else if (y > upper && !IsEnclosed(left, inRow - left, width, above[x], inColumn[x] - above[x], height))
                {
                    sure[x, y] = 0;
                }
            }
        }
    }

    private static bool IsEnclosed(int left, int right, int width, int above, int below, int height) =>
        Math.Min(left, right) > HairShare * width && Math.Min(above, below) > HairShare * height;

    private static bool IsHair(byte region) => region is (byte)Region.Hair or (byte)Region.Stubble;

    private static (int Top, int Bottom) Ends(Plane<byte> regions)
    {
        var (top, bottom) = (0, regions.Height - 1);
        while (top < bottom && !regions.Row(top).ContainsAnyExcept((byte)Region.Background))
        {
            top++;
        }

        while (bottom > top && !regions.Row(bottom).ContainsAnyExcept((byte)Region.Background))
        {
            bottom--;
        }

        return (top, bottom);
    }
}
