using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Reporting;

/// <summary>The photo with its regions tinted and outlined: orange skin, blue hair, green stubble; and the outline of the chart it was calibrated by.</summary>
/// <remarks>The three hues differ also for the common colour-vision deficiencies (Okabe and Ito's palette).</remarks>
public static class RegionOverlay
{
    /// <summary>Share of the tint over the photo. Chosen by us: enough to tell the regions, little enough to judge them by the photo below.</summary>
    private const double Tint = 0.38;

    private static readonly (byte Red, byte Green, byte Blue) Outline = (255, 255, 255);

    private static readonly (byte Red, byte Green, byte Blue)[] Colours =
    [
        (0, 0, 0),
        (230, 159, 0),
        (0, 114, 178),
        (0, 158, 115),
    ];

    /// <returns>An 8-bit sRGB picture of the photo's measuring size; the caller owns it.</returns>
    public static RgbPlanes<byte> Of(CalibratedPhoto photo, RegionMap regions)
    {
        ArgumentNullException.ThrowIfNull(photo);
        ArgumentNullException.ThrowIfNull(regions);
        var picture = PhotoPicture.Of(photo);
        // Outlines keep their width on screen, whatever the size of the picture.
        var outline = Math.Max(1, Math.Max(photo.Width, photo.Height) / 800);
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                var region = regions.Regions[x, y];
                var edge = IsEdge(regions.Regions, x, y, outline);
                if (region == (byte)Region.Background && !edge)
                {
                    // The background steps back, so that the regions stand out.
                    Mix(picture, x, y, (128, 128, 128), Tint);
                    continue;
                }

                var share = edge ? 1 : Tint;
                Mix(picture, x, y, edge && region == (byte)Region.Background ? Outline : Colours[region], share);
            }
        }

        if (photo.MeasuredChart() is { } chart)
        {
            ChartOutline.Draw(picture, chart, 2 * outline);
        }

        return picture;
    }

    private static bool IsEdge(Plane<byte> regions, int x, int y, int reach)
    {
        var region = regions[x, y];
        return (x + reach < regions.Width && regions[x + reach, y] != region)
            || (y + reach < regions.Height && regions[x, y + reach] != region);
    }

    private static void Mix(
        RgbPlanes<byte> picture,
        int x,
        int y,
        (byte Red, byte Green, byte Blue) colour,
        double share
    )
    {
        ref var red = ref picture.Red[x, y];
        ref var green = ref picture.Green[x, y];
        ref var blue = ref picture.Blue[x, y];
        red = (byte)((red * (1 - share)) + (colour.Red * share));
        green = (byte)((green * (1 - share)) + (colour.Green * share));
        blue = (byte)((blue * (1 - share)) + (colour.Blue * share));
    }
}
