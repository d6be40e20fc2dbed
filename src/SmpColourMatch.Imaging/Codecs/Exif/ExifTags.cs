namespace SmpColourMatch.Imaging.Codecs.Exif;

/// <summary>The three EXIF fields that change how a photo is to be seen.</summary>
/// <param name="Orientation">1–8; 1 when absent or out of range.</param>
/// <param name="ColourSpace">1 sRGB, 0xFFFF uncalibrated, 2 Adobe RGB (not standard, but written); null when absent.</param>
/// <param name="IsAdobeRgb">Whether the interoperability index is "R03", which the DCF standard gives to Adobe RGB, or the colour space is 2.</param>
internal readonly record struct ExifTags(int Orientation, int? ColourSpace, bool IsAdobeRgb)
{
    public static ExifTags None { get; } = new(1, null, IsAdobeRgb: false);
}
