using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>
/// Where the preview puts dots unless told: thin and bare scalp inside the outline of the head's hair, because hair stands all around it; on a head
/// without hair to go by, all scalp down to a usual hairline.
/// </summary>
internal static class PlannedZone
{
    /// <summary>
    /// The hairline lies this many distances of the eyes above them: brows 0.35, forehead 1 (a third of the face, as from brow to nose, about as
    /// long as the eyes are apart). A convention of drawing (Vitruvius), not of this client.
    /// </summary>
    private const double HairlineAboveEyes = 1.35;

    /// <summary>Where neither eyes nor hair were found, this upper share of the scalp is filled: about a third of it is forehead. Chosen by us.</summary>
    private const double ScalpShare = 0.65;

    /// <summary>Less of the scalp than this share being hair, its outline says nothing.</summary>
    private const double LeastHair = 0.04;

    /// <summary>1 where dots go; the caller owns it.</summary>
    /// <param name="regions">Values of <see cref="Region"/>.</param>
    /// <param name="scalp">From <see cref="ScalpZone"/>.</param>
    /// <param name="eyes">From <see cref="EyeBandFinder"/>, the strongest first.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Plane<byte> Find(Plane<byte> regions, Plane<float> scalp, IReadOnlyList<EyeBand> eyes)
    {
        var (width, height) = (regions.Width, regions.Height);
        var (first, last) = (Enumerable.Repeat(width, height).ToArray(), Enumerable.Repeat(-1, height).ToArray());
        var (hair, all, top, bottom) = (0, 0, height, 0);
        for (var y = 0; y < height; y++)
        {
            var regionRow = regions.Row(y);
            var scalpRow = scalp.Row(y);
            for (var x = 0; x < width; x++)
            {
                if (scalpRow[x] == 0 || regionRow[x] == (byte)Region.Background)
                {
                    continue;
                }

                all++;
                (top, bottom) = (Math.Min(top, y), y);
                if (MainHair.IsHair(regionRow[x]))
                {
                    hair++;
                    (first[y], last[y]) = (Math.Min(first[y], x), x);
                }
            }
        }

        var byOutline = hair > LeastHair * all;
        if (byOutline)
        {
            Outline.Fill(first, last);
        }

        var hairline =
            eyes.Count > 0 && eyes[0].IsSure ? eyes[0].Y - (HairlineAboveEyes * eyes[0].Distance)
            : byOutline ? height
            : top + (ScalpShare * (bottom - top));
        var zone = new Plane<byte>(width, height);
        for (var y = 0; y < height; y++)
        {
            var regionRow = regions.Row(y);
            var scalpRow = scalp.Row(y);
            var zoneRow = zone.Row(y);
            for (var x = 0; x < width; x++)
            {
                var isThin = regionRow[x] is (byte)Region.Skin or (byte)Region.Stubble;
                var isWithin = !byOutline || (x >= first[y] && x <= last[y]);
                zoneRow[x] = isThin && isWithin && scalpRow[x] > 0 && y < hairline ? (byte)1 : (byte)0;
            }
        }

        return zone;
    }
}
