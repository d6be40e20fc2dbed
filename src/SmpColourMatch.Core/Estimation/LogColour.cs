using SmpColourMatch.Core.Calibration.Correction;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Estimation;

/// <summary>Colours as ln of linear sRGB, where exposure and white balance add alike to every colour.</summary>
internal static class LogColour
{
    /// <summary>What the surface of any hair or skin mirrors (docs/method.md); a channel below it was crushed by the camera, and says only that it is dark.</summary>
    private const double Least = 0.008;

    /// <summary>Share of each channel in the luminance (IEC 61966-2-1).</summary>
    public static readonly double[] Luminance = [SrgbMatrix.Yr, SrgbMatrix.Yg, SrgbMatrix.Yb];

    public static double[] Of(Lab lab)
    {
        var rgb = LinearRgb.FromLab(lab);
        return [Log(rgb.R), Log(rgb.G), Log(rgb.B)];

        static double Log(double value) => Math.Log(Math.Max(value, Least));
    }

    public static Lab ToLab(ReadOnlySpan<double> log) => Rgb(log).ToLab();

    /// <summary>dLab / dln(rgb); rows L*, a*, b*.</summary>
    public static Matrix3 Slope(ReadOnlySpan<double> log)
    {
        var rgb = Rgb(log);
        return LabSlope.At(rgb) * new Matrix3(rgb.R, 0, 0, 0, rgb.G, 0, 0, 0, rgb.B);
    }

    private static LinearRgb Rgb(ReadOnlySpan<double> log) => new(Math.Exp(log[0]), Math.Exp(log[1]), Math.Exp(log[2]));
}
