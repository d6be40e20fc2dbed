using System.Globalization;
using SmpColourMatch.Core.Pipeline;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Codecs.Jpeg;
using SmpColourMatch.Imaging.Codecs.Png;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>The pictures of a report as files without any metadata: JPEG, and PNG for the overlay.</summary>
/// <param name="Photo">The head, veiled.</param>
/// <param name="Overlay">Skin, hair and stubble in their tints, to lay over the photo in part.</param>
/// <param name="Preview">The same with simulated dots; null without a recommendation.</param>
/// <param name="Thumbnail">The photo, small.</param>
/// <param name="IsZoneGiven">Whether the user said where dots go.</param>
internal sealed record ReportPictures(byte[] Photo, byte[] Overlay, byte[]? Preview, byte[] Thumbnail, bool IsZoneGiven)
{
    /// <summary>Chosen by us: artefacts cannot be seen at arm's length, a page stays below half a megabyte.</summary>
    private const int Quality = 80;

    private const int ThumbnailSide = 160;

    /// <summary>Okabe and Ito's orange, blue and bluish green: told apart also with a colour-vision deficiency.</summary>
    private static readonly (byte Red, byte Green, byte Blue)[] Colours =
    [
        (128, 128, 128),
        (230, 159, 0),
        (0, 114, 178),
        (0, 158, 115),
    ];

    public static ReportPictures Of(ReportScene scene, Analysis analysis, bool showFace)
    {
        using var shown = FaceVeil.Apply(scene, showFace);
        using var plain = FaceVeil.Encode(shown);
        var photo = Jpeg(plain);
        var thumbnail = Small(shown);
        using var overlay = new MemoryStream();
        PngWriter.Write(overlay, scene.Regions, Colours);
        byte[]? preview = null;
        if (
            analysis is
            { Recommendation.Best.HealedLab: var dot, Measurement.Skin.Lab: var skin, Photo.Sha256: var hash }
        )
        {
            var seed = ulong.Parse(hash.AsSpan(0, 16), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            DotPreview.Draw(scene, shown, skin, dot, seed);
            using var dotted = FaceVeil.Encode(shown);
            preview = Jpeg(dotted);
        }

        return new ReportPictures(photo, overlay.ToArray(), preview, thumbnail, scene.IsZoneGiven);
    }

    private static byte[] Small(RgbPlanes<float> shown)
    {
        var scale = Math.Min(1, ThumbnailSide / (double)Math.Max(shown.Width, shown.Height));
        var (width, height) = (Math.Max(1, (int)(shown.Width * scale)), Math.Max(1, (int)(shown.Height * scale)));
        using var small = new RgbPlanes<float>(
            Resampler.Resample(shown.Red, width, height),
            Resampler.Resample(shown.Green, width, height),
            Resampler.Resample(shown.Blue, width, height)
        );
        using var picture = FaceVeil.Encode(small);
        return Jpeg(picture);
    }

    private static byte[] Jpeg(RgbPlanes<byte> picture)
    {
        using var file = new MemoryStream();
        JpegWriter.Write(file, picture, Quality, JpegSampling.Half);
        return file.ToArray();
    }
}
