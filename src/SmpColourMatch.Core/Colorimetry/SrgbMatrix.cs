namespace SmpColourMatch.Core.Colorimetry;

/// <summary>Linear sRGB → XYZ: from the primaries (0.64, 0.33), (0.30, 0.60), (0.15, 0.06) and white (0.3127, 0.3290) of IEC 61966-2-1, in exact fractions, rounded once.</summary>
internal static class SrgbMatrix
{
    public const double Xr = 0.4123907992659595;
    public const double Xg = 0.35758433938387796;
    public const double Xb = 0.1804807884018343;
    public const double Yr = 0.21263900587151036;
    public const double Yg = 0.7151686787677559;
    public const double Yb = 0.07219231536073371;
    public const double Zr = 0.01933081871559185;
    public const double Zg = 0.11919477979462599;
    public const double Zb = 0.9505321522496606;
}
