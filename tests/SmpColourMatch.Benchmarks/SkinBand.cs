using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Benchmarks;

/// <summary>How light a labelled photo shows its skin: for figures that hide no group of clients behind a mean.</summary>
/// <remarks>
/// By the individual typology angle (Chardon et al. 1991) of the labelled skin's mean in the uncalibrated photo; its limits of 41 and 10
/// degrees (light from intermediate, tan from brown) are those of Del Bino and Bernerd 2013. A photo's light shifts it: dark photos of
/// light skin count as dark.
/// </remarks>
internal static class SkinBand
{
    public static readonly string[] Names = ["dark", "mid", "light"];

    /// <summary>Null where no skin is labelled.</summary>
    public static string? Of(CalibratedPhoto photo, Plane<byte> truth)
    {
        var red = photo.Pixels.Red.Samples;
        var green = photo.Pixels.Green.Samples;
        var blue = photo.Pixels.Blue.Samples;
        double r = 0;
        double g = 0;
        double b = 0;
        var count = 0;
        var labels = truth.Samples;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == (byte)Region.Skin)
            {
                (r, g, b, count) = (r + red[i], g + green[i], b + blue[i], count + 1);
            }
        }

        if (count == 0)
        {
            return null;
        }

        var angle = IndividualTypologyAngle.Degrees(new LinearRgb(r / count, g / count, b / count).ToLab());
        return angle switch
        {
            < 10 => Names[0],
            <= 41 => Names[1],
            _ => Names[2],
        };
    }
}
