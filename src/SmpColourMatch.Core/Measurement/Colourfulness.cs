using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Core.Measurement;

/// <summary>Whether a photo has colours at all.</summary>
internal static class Colourfulness
{
    /// <summary>A photo is grey when 95 % of it has a chroma below this. Skin in a colour photo has 10 and more; a grey file saved as colour, below 1.</summary>
    private const float GreyChroma = 3.5f;

    private const double Share = 0.95;

    /// <summary>Places looked at along each side.</summary>
    private const int Places = 64;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool IsGrey(CalibratedPhoto photo, out double chroma)
    {
        var values = new float[Places * Places];
        for (var i = 0; i < Places; i++)
        {
            var y = (int)((i + 0.5) / Places * photo.Height);
            for (var k = 0; k < Places; k++)
            {
                var x = (int)((k + 0.5) / Places * photo.Width);
                var pixels = photo.Pixels;
                var lab = new LinearRgb(pixels.Red[x, y], pixels.Green[x, y], pixels.Blue[x, y]).ToLab();
                values[(i * Places) + k] = (float)lab.Chroma;
            }
        }

        chroma = Quantile.Of(values, Share);
        return chroma < GreyChroma;
    }
}
