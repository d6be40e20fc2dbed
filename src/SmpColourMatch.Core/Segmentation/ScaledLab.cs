using System.Runtime.CompilerServices;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Segmentation;

/// <summary>Linear sRGB to the classifier's colour: L*/50 − 1, a*/30, b*/30 (D65), each near −1 to 1.</summary>
internal static class ScaledLab
{
    // CIE 15: below (6/29)³ the cube root gives way to a line.
    private const float Threshold = 216f / 24389;
    private const float Slope = 24389f / 27 / 116;
    private const float Offset = 16f / 116;

    // Linear light above this is not looked at: photos before any gain end at 1.
    private const float Brightest = 1.5f;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (Plane<float> L, Plane<float> A, Plane<float> B) Of(
        Plane<float> red,
        Plane<float> green,
        Plane<float> blue
    )
    {
        var lightness = new Plane<float>(red.Width, red.Height);
        var redGreen = new Plane<float>(red.Width, red.Height);
        var yellowBlue = new Plane<float>(red.Width, red.Height);
        var (fromR, fromG, fromB) = (red.Samples, green.Samples, blue.Samples);
        var (toL, toA, toB) = (lightness.Samples, redGreen.Samples, yellowBlue.Samples);
        for (var i = 0; i < toL.Length; i++)
        {
            var (r, g, b) = (
                Math.Clamp(fromR[i], 0, Brightest),
                Math.Clamp(fromG[i], 0, Brightest),
                Math.Clamp(fromB[i], 0, Brightest)
            );

            // IEC 61966-2-1 primaries, divided by the D65 white.
            var x = Root(((0.4124564f * r) + (0.3575761f * g) + (0.1804375f * b)) / 0.95047f);
            var y = Root((0.2126729f * r) + (0.7151522f * g) + (0.0721750f * b));
            var z = Root(((0.0193339f * r) + (0.1191920f * g) + (0.9503041f * b)) / 1.08883f);
            toL[i] = (((116 * y) - 16) / 50) - 1;
            toA[i] = 500f / 30 * (x - y);
            toB[i] = 200f / 30 * (y - z);
        }

        return (lightness, redGreen, yellowBlue);
    }

    private static float Root(float t) => t > Threshold ? MathF.Cbrt(t) : (Slope * t) + Offset;
}
