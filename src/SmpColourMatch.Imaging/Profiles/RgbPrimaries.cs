namespace SmpColourMatch.Imaging.Profiles;

/// <summary>An RGB space by the CIE 1931 chromaticities of its primaries and its white.</summary>
internal readonly record struct RgbPrimaries(
    (double X, double Y) Red,
    (double X, double Y) Green,
    (double X, double Y) Blue,
    (double X, double Y) White
)
{
    /// <summary>D65 as IEC 61966-2-1 and ITU-R BT.709 state it.</summary>
    private static readonly (double, double) D65 = (0.3127, 0.3290);

    /// <summary>IEC 61966-2-1; the same as ITU-R BT.709.</summary>
    public static RgbPrimaries Srgb { get; } = new((0.64, 0.33), (0.30, 0.60), (0.15, 0.06), D65);

    /// <summary>SMPTE EG 432-1: DCI-P3 primaries with D65.</summary>
    public static RgbPrimaries DisplayP3 { get; } = new((0.680, 0.320), (0.265, 0.690), (0.150, 0.060), D65);

    /// <summary>ITU-R BT.2020-2, table 3.</summary>
    public static RgbPrimaries Rec2020 { get; } = new((0.708, 0.292), (0.170, 0.797), (0.131, 0.046), D65);

    /// <summary>Adobe RGB (1998) Color Image Encoding, 4.3.1.</summary>
    public static RgbPrimaries AdobeRgb { get; } = new((0.64, 0.33), (0.21, 0.71), (0.15, 0.06), D65);

    /// <summary>ITU-R BT.601, 625 lines (BT.470 System B, G).</summary>
    public static RgbPrimaries Rec601Lines625 { get; } = new((0.64, 0.33), (0.29, 0.60), (0.15, 0.06), D65);

    /// <summary>ITU-R BT.601, 525 lines (SMPTE 170M).</summary>
    public static RgbPrimaries Rec601Lines525 { get; } = new((0.630, 0.340), (0.310, 0.595), (0.155, 0.070), D65);

    /// <summary>Linear RGB of this space to linear sRGB, white to white by Bradford; null when the primaries span no colour space.</summary>
    public double[]? ToLinearSrgb()
    {
        if (ToXyz() is not { } toXyz || Srgb.ToXyz() is not { } srgbToXyz)
        {
            return null;
        }

        var adapt = Bradford.Adapt(WhiteXyz(White), WhiteXyz(D65));
        return Matrix3.Multiply(Matrix3.Invert(srgbToXyz), Matrix3.Multiply(adapt, toXyz));
    }

    /// <summary>XYZ with Y = 1 of a chromaticity.</summary>
    internal static double[] WhiteXyz((double X, double Y) white) =>
        [white.X / white.Y, 1, (1 - white.X - white.Y) / white.Y];

    /// <summary>Linear RGB to XYZ under the space's own white (SMPTE RP 177-1993, 3.3); null when degenerate.</summary>
    internal double[]? ToXyz()
    {
        // Chosen by us: triangles smaller than this (sRGB's is 0.11) or whites this near to y = 0 are damage, not colour spaces.
        const double Least = 1e-3;
        double[] columns =
        [
            Red.X,
            Green.X,
            Blue.X,
            Red.Y,
            Green.Y,
            Blue.Y,
            1 - Red.X - Red.Y,
            1 - Green.X - Green.Y,
            1 - Blue.X - Blue.Y,
        ];
        if (White.Y < Least || Math.Abs(Matrix3.Determinant(columns)) < Least)
        {
            return null;
        }

        var white = WhiteXyz(White);
        var scale = Matrix3.Apply(Matrix3.Invert(columns), white[0], white[1], white[2]);
        for (var i = 0; i < 9; i++)
        {
            columns[i] *= scale[i % 3];
        }

        return columns;
    }
}
