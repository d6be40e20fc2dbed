using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Segmentation;

/// <summary>Linear sRGB to the classifier's colour: L*/50 − 1, a*/30, b*/30 (D65), each near −1 to 1.</summary>
internal static class ScaledLab
{
    private const float LightnessScale = 1f / 50;
    private const float ChromaScale = 1f / 30;

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
        var l = lightness.Samples;
        var a = redGreen.Samples;
        var b = yellowBlue.Samples;
        LabConverter.Convert(red.Samples, green.Samples, blue.Samples, l, a, b);
        for (var i = 0; i < l.Length; i++)
        {
            l[i] = (l[i] * LightnessScale) - 1;
            a[i] *= ChromaScale;
            b[i] *= ChromaScale;
        }

        return (lightness, redGreen, yellowBlue);
    }
}
