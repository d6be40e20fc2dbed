using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Reporting;

/// <summary>A patch of colour in a line of text.</summary>
internal static class Swatch
{
    private const int Width = 4;

    /// <summary>The swatch with a space after it, or nothing where the terminal shows no colour.</summary>
    public static string Of(Lab lab, SwatchStyle style)
    {
        var (r, g, b) = LinearRgb.FromLab(lab);
        var (red, green, blue) = (
            SrgbCurve.EncodeByte((float)r),
            SrgbCurve.EncodeByte((float)g),
            SrgbCurve.EncodeByte((float)b)
        );
        return style switch
        {
            SwatchStyle.TrueColour => $"\e[48;2;{red};{green};{blue}m{new string(' ', Width)}\e[0m ",
            SwatchStyle.Palette256 => $"\e[48;5;{Palette(red, green, blue)}m{new string(' ', Width)}\e[0m ",
            _ => "",
        };
    }

    /// <summary>Nearest entry of xterm's 6×6×6 cube, whose levels are 0, 95, 135, 175, 215, 255.</summary>
    private static int Palette(byte red, byte green, byte blue)
    {
        static int Level(byte value) => value < 48 ? 0 : Math.Clamp((value - 35) / 40, 1, 5);
        return 16 + (36 * Level(red)) + (6 * Level(green)) + Level(blue);
    }
}
