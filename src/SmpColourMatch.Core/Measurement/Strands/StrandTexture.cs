using System.Numerics;
using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement.Shading;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Measurement.Strands;

/// <summary>
/// Light and contrast of a region's small pieces. A strand is finer than a pixel, so its colour is never seen; but the fewer strands share a place and the more
/// they differ from what is between them, the more the places of one piece differ. Places of about a millimetre are compared: noise, sharpening and the size of
/// the photo rule single pixels.
/// </summary>
internal static class StrandTexture
{
    /// <summary>Linear light is brought up by this factor at most: what is turned away further is lit by guess.</summary>
    private const float MostRatio = 2.5f;

    /// <summary>Least luminance by which contrast is taken, linear: below, the camera's noise is all there is.</summary>
    private const double LeastLuminance = 1e-3;

    /// <summary>
    /// Places along the longer side at which contrasts of strands were taken: 3 pixels each of 1100, 0.9 mm where the longer side shows 340 mm. Finer places average fewer
    /// strands, so contrast (as variance) goes with their number along: on the same heads rendered with 800, 1100 and 2000 pixels it then agrees within a fifth.
    /// </summary>
    private const double UsualPlaces = 367;

    /// <summary>ln of pixels' contrast over places' where blur begins to cost contrast of places, and …</summary>
    private const double SharpRatio = 0.5;

    /// <summary>… how fast, as a power. Both from rendered heads blurred by 0.5 to 2 pixels, fitted within 0.1 in ln; phones that smooth strands away look the same.</summary>
    private const double BlurPower = 0.53;

    /// <summary>Least of that ratio: more blur is not told apart.</summary>
    private const double LeastRatio = 0.05;

    /// <summary>Contrast of strands, as variance, at this photo's places relative to the usual.</summary>
    public static double ScaleOf(SampledPixels samples, int width, int height) =>
        Math.Max(width, height) / (samples.Step * UsualPlaces);

    /// <summary>Share of the strands' contrast, as variance, that blur has left.</summary>
    /// <param name="pixels">Contrast by single pixels.</param>
    /// <param name="places">Contrast by places.</param>
    public static double LeftByBlur(double pixels, double places) =>
        Math.Pow(Math.Clamp(Math.Log(pixels / Math.Max(places, 1e-9)), LeastRatio, SharpRatio) / SharpRatio, BlurPower);

    /// <summary>The pieces with at least so many samples that lie on the head.</summary>
    /// <param name="samples">Of the region.</param>
    /// <param name="pixels">The photo that they are of.</param>
    /// <param name="shading">How light falls on the head; null leaves light as it is.</param>
    /// <param name="least">Least samples of a piece.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static List<TextureCell> Of(SampledPixels samples, RgbPlanes<float> pixels, HeadShading? shading, int least)
    {
        var last = 0;
        for (var i = 0; i < samples.Count; i++)
        {
            last = Math.Max(last, samples.Cell[i]);
        }

        var sums = new Sums[last + 1];
        for (var i = 0; i < samples.Count; i++)
        {
            ref var sum = ref sums[samples.Cell[i]];
            var light = new Vector3(samples.Red[i], samples.Green[i], samples.Blue[i]);
            var y = LuminanceOf(light);
            var mean = LuminanceOf(MeanAbout(pixels, samples.Place[i], samples.Step));
            sum.Count++;
            sum.Light += light;
            sum.PixelMean += y;
            sum.PixelSquare += y * y;
            sum.Mean += mean;
            sum.Square += mean * mean;
            sum.Cube += mean * mean * mean;
        }

        var cells = new List<TextureCell>();
        for (var c = 0; c < sums.Length; c++)
        {
            var ratio = shading?.RatioAt(c) ?? 1;
            if (sums[c].Count >= least && ratio is > 0 and < MostRatio)
            {
                cells.Add(sums[c].ToCell(ratio));
            }
        }

        return cells;
    }

    /// <summary>Relative luminance Y of linear sRGB.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double LuminanceOf(Vector3 light) =>
        (SrgbMatrix.Yr * light.X) + (SrgbMatrix.Yg * light.Y) + (SrgbMatrix.Yb * light.Z);

    /// <inheritdoc cref="LuminanceOf(Vector3)"/>
    public static double LuminanceOf(Xyz light) =>
        (SrgbMatrix.Yr * light.X) + (SrgbMatrix.Yg * light.Y) + (SrgbMatrix.Yb * light.Z);

    /// <summary>The value that this share of the pieces does not pass.</summary>
    public static double At(IEnumerable<TextureCell> cells, double share, Func<TextureCell, double> of)
    {
        var values = cells.Select(of).ToArray();
        Array.Sort(values);
        return values[(int)(share * (values.Length - 1))];
    }

    /// <summary>Mean over the pixels between a sample place and the next ones; the sampler's rim keeps them inside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector3 MeanAbout(RgbPlanes<float> pixels, int place, int step)
    {
        ReadOnlySpan<float> red = pixels.Red.Samples;
        ReadOnlySpan<float> green = pixels.Green.Samples;
        ReadOnlySpan<float> blue = pixels.Blue.Samples;
        var corner = place - ((step - 1) / 2 * (pixels.Width + 1));
        var (r, g, b) = (0f, 0f, 0f);
        for (var row = 0; row < step; row++)
        {
            for (var i = corner; i < corner + step; i++)
            {
                r += red[i];
                g += green[i];
                b += blue[i];
            }

            corner += pixels.Width;
        }

        return new Vector3(r, g, b) / (step * step);
    }

    private struct Sums
    {
        public int Count;
        public Vector3 Light;
        public double PixelMean;
        public double PixelSquare;
        public double Mean;
        public double Square;
        public double Cube;

        public readonly TextureCell ToCell(float ratio)
        {
            var mean = Mean / Count;
            var variance = Math.Max(0, (Square / Count) - (mean * mean));
            var third = (Cube / Count) - (3 * mean * variance) - (mean * mean * mean);
            var contrast = Contrast(variance, mean);
            var by = Math.Max(mean, LeastLuminance);
            var pixelMean = PixelMean / Count;
            return new TextureCell(
                Light / Count * ratio,
                contrast,
                Contrast((PixelSquare / Count) - (pixelMean * pixelMean), pixelMean),
                third / (by * by * by) / Math.Pow(Math.Max(contrast, 1e-7), 1.5)
            );
        }

        /// <summary>From a sample's variance to that of what it was drawn from.</summary>
        private readonly double Contrast(double variance, double mean)
        {
            var by = Math.Max(mean, LeastLuminance);
            return Math.Max(0, variance) * Count / (Count - 1) / (by * by);
        }
    }
}
