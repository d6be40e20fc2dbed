using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>Blurs all that is neither surely hair nor surely the scalp's skin: face, neck, clothes and the room.</summary>
/// <remarks>
/// <see cref="ScalpZone"/> goes by the place, <see cref="EyeBandFinder"/> by light and dark. This hides who it is from a passer-by; it is no anonymisation.
/// </remarks>
internal static class FaceVeil
{
    /// <summary>Radius of one blurring, share of the longer side; done three times. Chosen by us: an eye becomes a shade.</summary>
    private const double Radius = 0.035;

    /// <summary>The blurred picture is made at a size smaller by this. Chosen by us: a quarter of the time, and a radius still of two pixels or more; less shows blocks.</summary>
    private const int Coarse = 4;

    /// <summary>How far a face reaches from its eyes, in distances of the eyes: brows are 0.35 above, the chin 1.9 below, the temples 1.1 aside.</summary>
    public const double AboveEyes = 0.6;
    private const double BelowEyes = 2.2;
    private const double BesideEyes = 1.15;

    /// <summary>Whether a place belongs to the face of these eyes.</summary>
    public static bool Covers(EyeBand eyes, double x, double y) =>
        Math.Abs(x - eyes.X) <= BesideEyes * eyes.Distance
        && y >= eyes.Y - (AboveEyes * eyes.Distance)
        && y <= eyes.Y + (BelowEyes * eyes.Distance);

    /// <summary>The picture to show, in linear light; the caller owns it.</summary>
    public static RgbPlanes<float> Apply(ReportScene scene, bool showFace)
    {
        var radius = Math.Max(2, (int)Math.Ceiling(Radius * Math.Max(scene.Width, scene.Height) / Coarse));
        return new RgbPlanes<float>(
            Veil(scene.Pixels.Red, scene.Sureness, radius, showFace),
            Veil(scene.Pixels.Green, scene.Sureness, radius, showFace),
            Veil(scene.Pixels.Blue, scene.Sureness, radius, showFace)
        );
    }

    /// <summary>As 8-bit sRGB; the caller owns it.</summary>
    public static RgbPlanes<byte> Encode(RgbPlanes<float> linear)
    {
        var picture = new RgbPlanes<byte>(linear.Width, linear.Height);
        SrgbCurve.EncodeBytes(linear.Red.Samples, picture.Red.Samples);
        SrgbCurve.EncodeBytes(linear.Green.Samples, picture.Green.Samples);
        SrgbCurve.EncodeBytes(linear.Blue.Samples, picture.Blue.Samples);
        return picture;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Plane<float> Veil(Plane<float> plane, Plane<float> sureness, int radius, bool showFace)
    {
        var result = new Plane<float>(plane.Width, plane.Height);
        plane.Samples.CopyTo(result.Samples);
        if (showFace)
        {
            return result;
        }

        // Blurred small: nothing is left that the finer pixels could show.
        var (width, height) = (Math.Max(1, plane.Width / Coarse), Math.Max(1, plane.Height / Coarse));
        using var small = Resampler.Resample(plane, width, height);
        using var once = BoxFilter.Mean(small, radius);
        using var twice = BoxFilter.Mean(once, radius);
        using var thrice = BoxFilter.Mean(twice, radius);
        using var blurred = Resampler.Resample(thrice, plane.Width, plane.Height);
        var weights = sureness.Samples;
        var veil = blurred.Samples;
        var target = result.Samples;
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = veil[i] + (weights[i] * (target[i] - veil[i]));
        }

        return result;
    }
}
