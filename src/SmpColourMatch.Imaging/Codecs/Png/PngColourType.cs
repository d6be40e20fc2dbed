namespace SmpColourMatch.Imaging.Codecs.Png;

/// <summary>The colour types of PNG (third edition, table 11.1).</summary>
internal enum PngColourType : byte
{
    Grey = 0,
    Rgb = 2,
    Palette = 3,
    GreyAlpha = 4,
    Rgba = 6,
}
