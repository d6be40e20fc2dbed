namespace SmpColourMatch.Imaging.Profiles;

/// <summary>Colour spaces by the code points of ITU-T H.273, as PNG (cICP) and HEIF (nclx) write them.</summary>
internal static class CodedColours
{
    /// <summary>Whether a transfer code (H.273 table 3) means high dynamic range: 16 is PQ, 18 is HLG.</summary>
    public static bool IsHighDynamicRange(int transfer) => transfer is 16 or 18;

    /// <summary>The space of these codes, or null when one is unspecified or none that photos use.</summary>
    public static ColourProfile? Find(int primaries, int transfer)
    {
        var (space, chromaticities) = primaries switch
        {
            1 => ("BT.709", RgbPrimaries.Srgb),
            5 => ("BT.601-625", RgbPrimaries.Rec601Lines625),
            6 or 7 => ("BT.601-525", RgbPrimaries.Rec601Lines525),
            9 => ("Rec. 2020", RgbPrimaries.Rec2020),
            12 => ("Display P3", RgbPrimaries.DisplayP3),
            _ => (string.Empty, default),
        };
        var (curveName, curve) = transfer switch
        {
            1 or 6 or 14 or 15 => ("BT.709", ToneCurves.Rec709),
            4 => ("gamma 2.2", ToneCurves.Gamma(2.2)),
            5 => ("gamma 2.8", ToneCurves.Gamma(2.8)),
            8 => ("linear", ToneCurves.Linear),
            13 => ("sRGB", ToneCurves.Srgb),
            _ => (string.Empty, default(Func<double, double>)),
        };
        if (space.Length == 0 || curve is null)
        {
            return null;
        }

        return (primaries, transfer) switch
        {
            (1, 13) => ColourProfile.Srgb,
            (12, 13) => ColourProfile.FromPrimaries("Display P3", curve, chromaticities),
            _ => ColourProfile.FromPrimaries($"{space} with {curveName} curve", curve, chromaticities),
        };
    }
}
