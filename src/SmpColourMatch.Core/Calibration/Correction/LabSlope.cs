using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>The derivative of Lab by linear sRGB.</summary>
internal static class LabSlope
{
    /// <summary>Rows L*, a*, b*; columns red, green, blue.</summary>
    public static Matrix3 At(LinearRgb rgb)
    {
        var (xyz, white) = (rgb.ToXyz(), ReferenceWhite.D65);
        var x = LightScale.Slope(xyz.X / white.X) / 116 / white.X;
        var y = LightScale.Slope(xyz.Y / white.Y) / 116 / white.Y;
        var z = LightScale.Slope(xyz.Z / white.Z) / 116 / white.Z;
        var (red, green, blue) = (
            new LinearRgb(1, 0, 0).ToXyz(),
            new LinearRgb(0, 1, 0).ToXyz(),
            new LinearRgb(0, 0, 1).ToXyz()
        );
        var toXyz = new Matrix3(red.X, green.X, blue.X, red.Y, green.Y, blue.Y, red.Z, green.Z, blue.Z);
        return new Matrix3(0, 116 * y, 0, 500 * x, -500 * y, 0, 0, 200 * y, -200 * z) * toXyz;
    }
}
