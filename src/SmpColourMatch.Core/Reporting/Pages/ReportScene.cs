using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>What a report keeps of a photo once its analysis is over: the head's part of it, small, and where skin and hair are.</summary>
/// <remarks>Owns its planes.</remarks>
internal sealed class ReportScene : IDisposable
{
    /// <summary>Longer side in pixels. Chosen by us: fills a phone and half an A4 page at 200 dpi; more makes the page heavy.</summary>
    private const int LongSide = 900;

    /// <summary>Margin around the head, share of its longer side.</summary>
    private const double Margin = 0.06;

    /// <summary>Pixels of a smaller share in a row or column are stray finds.</summary>
    private const double LeastShare = 0.01;

    /// <summary>As sure as measurement asks (a probability of ½, 0–255).</summary>
    private const byte Sure = 128;

    /// <summary>Marks, while the scene is made, what is head at less than that.</summary>
    private const float Unsure = 0.5f;

    private ReportScene(RgbPlanes<float> pixels, Plane<byte> regions, Plane<float> sureness, Plane<byte> zone)
    {
        Pixels = pixels;
        Regions = regions;
        Sureness = sureness;
        Zone = zone;
    }

    /// <summary>Linear light, sRGB primaries.</summary>
    public RgbPlanes<float> Pixels { get; }

    /// <summary>Values of <see cref="Region"/>; background where the region is not sure.</summary>
    public Plane<byte> Regions { get; }

    /// <summary>1 well inside hair or scalp, 0 outside, between at their edges.</summary>
    public Plane<float> Sureness { get; }

    /// <summary>1 where the preview puts dots.</summary>
    public Plane<byte> Zone { get; }

    /// <summary>Whether the zone was given rather than found.</summary>
    public bool IsZoneGiven { get; private init; }

    public int Width => Pixels.Width;

    public int Height => Pixels.Height;

    public static ReportScene Of(CalibratedPhoto photo, RegionMap regions, ZonePolygon? polygon)
    {
        var (left, top, width, height) = Head(regions);
        var scale = Math.Min(1.0, LongSide / (double)Math.Max(width, height));
        var (w, h) = (Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)));
        var pixels = new RgbPlanes<float>(
            Cut(photo.Pixels.Red, left, top, width, height, w, h),
            Cut(photo.Pixels.Green, left, top, width, height, w, h),
            Cut(photo.Pixels.Blue, left, top, width, height, w, h)
        );
        var found = new Plane<byte>(w, h);
        using var sure = new Plane<float>(w, h);
        Shrink(regions, (left, top, width, height), found, sure);

        var eyes = EyeBandFinder.Find(pixels, found);
        // Where no face is about, what is head but not surely which part is shown too: else a veiled seam would run between hair and skin.
        var isFaceAbout = eyes.Any(band => band.IsSure);
        foreach (ref var value in sure.Samples)
        {
            value = value > 0 && (value > Unsure || !isFaceAbout) ? 1 : 0;
        }

        using var scalp = ScalpZone.Find(found, eyes);
        var zone = polygon is null
            ? PlannedZone.Find(found, scalp, eyes)
            : Inside(
                polygon,
                (left, top, width / (double)w, height / (double)h),
                photo.FullWidth / (double)photo.Width,
                new Plane<byte>(w, h)
            );
        return new ReportScene(pixels, found, Inside(sure, scalp), zone) { IsZoneGiven = polygon is not null };
    }

    public void Dispose()
    {
        Pixels.Dispose();
        Regions.Dispose();
        Sureness.Dispose();
        Zone.Dispose();
    }

    /// <summary>The regions of a part of the photo: those that are sure, and what is head at least likely.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Shrink(
        RegionMap regions,
        (int Left, int Top, int Width, int Height) part,
        Plane<byte> found,
        Plane<float> sure
    )
    {
        var columns = new int[found.Width];
        for (var x = 0; x < columns.Length; x++)
        {
            columns[x] = part.Left + Math.Min(part.Width - 1, (int)((x + 0.5) / columns.Length * part.Width));
        }

        for (var y = 0; y < found.Height; y++)
        {
            var from = part.Top + Math.Min(part.Height - 1, (int)((y + 0.5) / found.Height * part.Height));
            var guesses = regions.Regions.Row(from);
            var confidence = regions.Confidence.Row(from);
            var foundRow = found.Row(y);
            var sureRow = sure.Row(y);
            for (var x = 0; x < columns.Length; x++)
            {
                var guess = guesses[columns[x]];
                var isSure = confidence[columns[x]] >= Sure;
                foundRow[x] = isSure ? guess : (byte)Region.Background;
                sureRow[x] =
                    guess == (byte)Region.Background ? 0
                    : isSure ? 1
                    : Unsure;
            }
        }
    }

    /// <summary>Marks what of the scene a polygon of the full-size photo holds.</summary>
    private static Plane<byte> Inside(
        ZonePolygon polygon,
        (int Left, int Top, double StepX, double StepY) place,
        double scale,
        Plane<byte> zone
    )
    {
        for (var y = 0; y < zone.Height; y++)
        {
            for (var x = 0; x < zone.Width; x++)
            {
                var fullX = (place.Left + ((x + 0.5) * place.StepX)) * scale;
                var fullY = (place.Top + ((y + 0.5) * place.StepY)) * scale;
                zone[x, y] = polygon.Holds(fullX, fullY) ? (byte)1 : (byte)0;
            }
        }

        return zone;
    }

    /// <summary>A pixel counts as inside when nearly all around it is sure, and fades where the scalp ends: the veil comes down softly, but never up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Plane<float> Inside(Plane<float> sure, Plane<float> scalp)
    {
        var side = Math.Max(sure.Width, sure.Height);
        var inside = BoxFilter.Mean(sure, Math.Max(1, side / 90));
        using var fading = BoxFilter.Mean(scalp, Math.Max(1, side / 40));
        var shares = inside.Samples;
        var fades = fading.Samples;
        for (var i = 0; i < shares.Length; i++)
        {
            var share = Math.Clamp((shares[i] - 0.8f) / 0.2f, 0, 1);
            shares[i] = share * Math.Clamp((fades[i] - 0.5f) * 2, 0, 1);
        }

        return inside;
    }

    private static Plane<float> Cut(Plane<float> source, int left, int top, int width, int height, int w, int h)
    {
        var part = new Plane<float>(width, height);
        for (var y = 0; y < height; y++)
        {
            source.Row(top + y).Slice(left, width).CopyTo(part.Row(y));
        }

        if ((w, h) == (width, height))
        {
            return part;
        }

        using (part)
        {
            return Resampler.Resample(part, w, h);
        }
    }

    /// <summary>The box that holds what was found, with a margin; the whole photo when nothing was.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int Left, int Top, int Width, int Height) Head(RegionMap regions)
    {
        var columns = new int[regions.Width];
        var rows = new int[regions.Height];
        for (var y = 0; y < regions.Height; y++)
        {
            var found = regions.Regions.Row(y);
            var confidence = regions.Confidence.Row(y);
            for (var x = 0; x < found.Length; x++)
            {
                if (found[x] != (byte)Region.Background && confidence[x] >= Sure)
                {
                    columns[x]++;
                    rows[y]++;
                }
            }
        }

        var (left, right) = Ends(columns, regions.Height * LeastShare);
        var (top, bottom) = Ends(rows, regions.Width * LeastShare);
        if (right <= left || bottom <= top)
        {
            return (0, 0, regions.Width, regions.Height);
        }

        var margin = (int)(Margin * Math.Max(right - left, bottom - top));
        left = Math.Max(0, left - margin);
        top = Math.Max(0, top - margin);
        right = Math.Min(regions.Width, right + margin + 1);
        bottom = Math.Min(regions.Height, bottom + margin + 1);
        return (left, top, right - left, bottom - top);
    }

    private static (int First, int Last) Ends(int[] counts, double least) =>
        (Array.FindIndex(counts, count => count > least), Array.FindLastIndex(counts, count => count > least));
}
