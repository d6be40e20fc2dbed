using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Core.Measurement;

/// <summary>
/// Scalp under thin hair or stubble that faces the light, where all bare skin lies in shade (a crown from above: only neck and temples are bare).
/// </summary>
/// <remarks>Hair over skin can only darken it, so a field of skin's own hue that is nonetheless lighter than the bare skin is skin in better light.</remarks>
internal static class LitScalp
{
    /// <summary>Least difference in L*. Chosen by us: two sd of what tiles of evenly lit skin differ by; less is left to the bare skin.</summary>
    private const double LighterBy = 2;

    /// <summary>Greatest difference in hue angle, degrees. Chosen by us: between skin (about 60) and blond or grey hair (78 and more).</summary>
    private const double HueDegrees = 8;

    /// <summary>Greatest factor between the two C*/(L* + 16), which shading leaves as it is. Chosen by us: keeps white hair and shine out.</summary>
    private const double ChromaFactor = 1.25;

    /// <summary>The lit scalp's centre, or null where there is none that is lighter than the bare skin and of its hue.</summary>
    public static RobustCentre? Find(CalibratedPhoto photo, RegionMap map, Lab skin)
    {
        var samples = PixelSampler.Sample(photo, map, Region.Stubble);
        if (samples.PixelCount < SkinMeasurer.LeastShare * photo.Width * photo.Height)
        {
            return null;
        }

        var centre = RobustCentre.Of(samples, Glare.Find(samples, out _), TrimRule.Skin);
        return centre is not null && centre.Lab.L > skin.L + LighterBy && IsOfTheSameHue(centre.Lab, skin)
            ? centre
            : null;
    }

    private static bool IsOfTheSameHue(Lab scalp, Lab skin)
    {
        var turn = Math.Abs(scalp.HueAngleDegrees - skin.HueAngleDegrees);
        var factor = scalp.Chroma / (scalp.L + 16) / (skin.Chroma / (skin.L + 16));
        return Math.Min(turn, 360 - turn) <= HueDegrees && factor is <= ChromaFactor and >= 1 / ChromaFactor;
    }
}
