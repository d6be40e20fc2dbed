using System.Numerics;
using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement.Shading;

namespace SmpColourMatch.Core.Measurement.Strands;

/// <summary>
/// Light and contrast of a region's small pieces. A strand is finer than a pixel, so its colour is never seen; but the fewer strands share a
/// pixel and the more they differ from what is between them, the more the pixels of one piece differ.
/// </summary>
internal static class StrandTexture
{
    /// <summary>Linear light is brought up by this factor at most: what is turned away further is lit by guess.</summary>
    private const float MostRatio = 2.5f;

    /// <summary>Least luminance by which contrast is taken, linear: below, the camera's noise is all there is.</summary>
    private const double LeastLuminance = 1e-3;

    /// <summary>Share of the noise's variance at linear 0.18 that stays in the dark (read noise): as of common phones, chosen by us.</summary>
    private const double ReadShare = 0.12;

    private const double Middle = 0.18;

    /// <summary>
    /// Side of a head's photo at which the contrasts of strands were taken, pixels: 0.3 mm a pixel where the longer side shows 340 mm. Finer pixels average fewer strands,
    /// so contrast (as variance) goes with the number of pixels along; chosen by us within a factor 2, beyond which phones have smoothed or made it up.
    /// </summary>
    private const double UsualSide = 1100;

    /// <summary>Contrast of strands in this photo relative to that at the usual size.</summary>
    public static double ScaleOf(int width, int height) => Math.Clamp(Math.Max(width, height) / UsualSide, 0.5, 2);

    /// <summary>The pieces with at least so many samples that lie on the head.</summary>
    /// <param name="samples">Of the region.</param>
    /// <param name="shading">How light falls on the head; null leaves light as it is.</param>
    /// <param name="least">Least samples of a piece.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static List<TextureCell> Of(SampledPixels samples, HeadShading? shading, int least)
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
            sum.Count++;
            sum.Light += light;
            sum.Square += y * y;
            sum.Cube += y * y * y;
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
    public static double LuminanceOf(Vector3 light) =>
        (SrgbMatrix.Yr * light.X) + (SrgbMatrix.Yg * light.Y) + (SrgbMatrix.Yb * light.Z);

    /// <inheritdoc cref="LuminanceOf(Vector3)"/>
    public static double LuminanceOf(Xyz light) =>
        LuminanceOf(new Vector3((float)light.X, (float)light.Y, (float)light.Z));

    /// <summary>Contrast that a camera's noise gives at a luminance, where it gives this much at another: shot noise goes with the root of light.</summary>
    /// <param name="contrast">Variance over squared mean, seen at …</param>
    /// <param name="seenAt">… this luminance.</param>
    /// <param name="wantedAt">The luminance asked for.</param>
    public static double NoiseAt(double contrast, double seenAt, double wantedAt) =>
        contrast * Square(seenAt) / Variance(seenAt) * Variance(wantedAt) / Square(wantedAt);

    private static double Variance(double luminance) => ((1 - ReadShare) * luminance / Middle) + ReadShare;

    private static double Square(double luminance) => Math.Pow(Math.Max(luminance, LeastLuminance), 2);

    private struct Sums
    {
        public int Count;
        public Vector3 Light;
        public double Square;
        public double Cube;

        public readonly TextureCell ToCell(float ratio)
        {
            var light = Light / Count;
            var mean = LuminanceOf(light);
            var by = Math.Max(mean, LeastLuminance);
            var variance = Math.Max(0, (Square / Count) - (mean * mean));
            var third = (Cube / Count) - (3 * mean * variance) - (mean * mean * mean);
            return new TextureCell(light * ratio, variance / (by * by), third / (by * by * by));
        }
    }
}
