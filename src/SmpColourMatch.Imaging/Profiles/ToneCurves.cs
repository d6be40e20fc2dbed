namespace SmpColourMatch.Imaging.Profiles;

/// <summary>Tone curves of the standards: code value in 0–1 to linear light in 0–1.</summary>
internal static class ToneCurves
{
    /// <summary>Adobe RGB (1998) Color Image Encoding, 4.3.4.2: 2 + 51/256.</summary>
    public const double AdobeRgbGamma = 563 / 256.0;

    /// <summary>IEC 61966-2-1, equation of section 5.2.</summary>
    public static double Srgb(double code) => code <= 0.04045 ? code / 12.92 : Math.Pow((code + 0.055) / 1.055, 2.4);

    /// <summary>ITU-R BT.709-6, item 1.2, inverted. BT.601 and BT.2020 use the same curve.</summary>
    public static double Rec709(double code) => code < 0.081 ? code / 4.5 : Math.Pow((code + 0.099) / 1.099, 1 / 0.45);

    public static double Linear(double code) => code;

    public static Func<double, double> Gamma(double exponent) => code => Math.Pow(code, exponent);
}
