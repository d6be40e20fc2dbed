using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>Tells scalp from face and neck, by its place and by the eyes: segmentation knows only skin and hair.</summary>
/// <remarks>
/// The hair of the head is shown. Other finds (skin, brows, beard, dark cloth) are shown where the hair of the head lies beyond them on all four
/// sides (a crown, a patch), or else in the upper part of the head (a forehead, a bald front); never where a face with eyes was found, nor
/// below its eyes. What this misses is told in docs/report.md.
/// </remarks>
internal static class ScalpZone
{
    /// <summary>Share of the head's height that is no face. Chosen by us: brows of an upright head lie at 0.43 or lower; larger shows them.</summary>
    private const double UpperShare = 0.36;

    /// <summary>
    /// The same as a share of the head's breadth, for photos that go down to the chest. Brows lie at 0.6 of the breadth below the top (head
    /// breadth 0.7 of its height). Chosen by us.
    /// </summary>
    private const double UpperOfBreadth = 0.5;

    /// <summary>Where nothing looks like eyes, a face is turned away or down: so much more is shown. Chosen by us: brow and nose stay veiled.</summary>
    private const double WithoutEyes = 1.8;

    /// <summary>Share of the head's side that must be hair beyond a pixel; less could be a brow.</summary>
    private const double HairShare = 0.04;

    /// <summary>Eyes this far apart, as a share of the head's breadth, are a whole face's: below them nothing is scalp. Smaller finds may be ears.</summary>
    private const double WholeFace = 0.2;

    /// <summary>1 where the scalp may be shown, 0 elsewhere; the caller owns it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Plane<float> Find(Plane<byte> regions, IReadOnlyList<EyeBand> eyes)
    {
        var (width, height) = (regions.Width, regions.Height);
        var (top, bottom) = Ends(regions);
        using var hair = MainHair.Find(regions, (top + bottom) / 2.0);
        var breadth = Breadth(regions, top);
        var upper =
            top
            + (Math.Min(UpperShare * (bottom - top), UpperOfBreadth * breadth) * (eyes.Count == 0 ? WithoutEyes : 1));
        var eyeLine = (double)height;
        EyeBand[] sure = [.. eyes.Where(band => band.IsSure)];
        foreach (var band in sure)
        {
            if (band.Distance > WholeFace * breadth)
            {
                eyeLine = Math.Min(eyeLine, band.Y - (FaceVeil.AboveEyes * band.Distance));
            }
        }

        var zone = new Plane<float>(width, height);
        var above = new int[width];
        var inColumn = Columns(hair);
        for (var y = 0; y < height; y++)
        {
            var hairRow = hair.Row(y);
            var zoneRow = zone.Row(y);
            var inRow = hairRow.Count((byte)1);
            var left = 0;
            for (var x = 0; x < width; x++)
            {
                var isHair = hairRow[x] == 1;
                left += isHair ? 1 : 0;
                above[x] += isHair ? 1 : 0;
                var isScalp =
                    isHair
                    || (
                        y < eyeLine
                        && (
                            y <= upper
                            || IsEnclosed(left, inRow - left, width, above[x], inColumn[x] - above[x], height)
                        )
                    );
                zoneRow[x] = isScalp && !IsOfFace(sure, x, y) ? 1 : 0;
            }
        }

        return zone;
    }

    private static bool IsOfFace(EyeBand[] eyes, int x, int y)
    {
        foreach (var band in eyes)
        {
            if (FaceVeil.Covers(band, x, y))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEnclosed(int left, int right, int width, int above, int below, int height) =>
        Math.Min(left, right) > HairShare * width && Math.Min(above, below) > HairShare * height;

    private static int[] Columns(Plane<byte> hair)
    {
        var counts = new int[hair.Width];
        for (var y = 0; y < hair.Height; y++)
        {
            var row = hair.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                counts[x] += row[x];
            }
        }

        return counts;
    }

    /// <summary>The greatest breadth of what was found within half of that breadth below its top: of the head, not of the shoulders.</summary>
    private static double Breadth(Plane<byte> regions, int top)
    {
        var breadth = 0;
        for (var y = top; y < regions.Height && (y == top || y - top <= UpperOfBreadth * breadth); y++)
        {
            var row = regions.Row(y);
            var first = row.IndexOfAnyExcept((byte)Region.Background);
            if (first >= 0)
            {
                breadth = Math.Max(breadth, row.LastIndexOfAnyExcept((byte)Region.Background) - first + 1);
            }
        }

        return breadth;
    }

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
