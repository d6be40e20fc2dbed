using System.Numerics;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Renderer;
using SmpColourMatch.Renderer.Charts;

namespace SmpColourMatch.Tests.Calibration.Charts;

/// <summary>Photos with a pasted chart, over a backdrop of soft blotches.</summary>
internal static class ChartPhoto
{
    public const int Width = 960;
    public const int Height = 720;

    public static (LinearPhoto Photo, IReadOnlyList<Vector2> Quad, float Width) Paste(
        ulong seed,
        ChartTrick trick,
        double share
    )
    {
        using var backdrop = Backdrop(seed);
        using var pasted = ChartPaster.Paste(backdrop, share, seed, trick);
        return (Linear(pasted.Picture), pasted.Quad, pasted.Width);
    }

    public static LinearPhoto Linear(RgbPlanes<byte> picture)
    {
        var pixels = new RgbPlanes<float>(picture.Width, picture.Height);
        var clipping = new Plane<byte>(picture.Width, picture.Height);
        for (var i = 0; i < clipping.Samples.Length; i++)
        {
            var (r, g, b) = (
                SrgbCurve.Decode(picture.Red.Samples[i] / 255.0),
                SrgbCurve.Decode(picture.Green.Samples[i] / 255.0),
                SrgbCurve.Decode(picture.Blue.Samples[i] / 255.0)
            );
            pixels.Red.Samples[i] = (float)r;
            pixels.Green.Samples[i] = (float)g;
            pixels.Blue.Samples[i] = (float)b;
            var most = Math.Max(r, Math.Max(g, b));
            clipping.Samples[i] =
                most > ClippingFlags.HighLinear ? ClippingFlags.High
                : most < ClippingFlags.LowLinear ? ClippingFlags.Low
                : ClippingFlags.None;
        }

        return new LinearPhoto
        {
            FullWidth = 2 * picture.Width,
            FullHeight = 2 * picture.Height,
            Pixels = pixels,
            Clipping = clipping,
        };
    }

    private static RgbPlanes<float> Backdrop(ulong seed)
    {
        var random = RandomStream.For(seed, 5);
        var backdrop = new RgbPlanes<float>(Width, Height);
        var (fx, fy) = (random.Between(0.01, 0.1), random.Between(0.01, 0.1));
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var wave = (float)(0.3 + (0.15 * Math.Sin((fx * x) + (0.02 * y))) + (0.1 * Math.Cos(fy * y)));
                (backdrop.Red[x, y], backdrop.Green[x, y], backdrop.Blue[x, y]) = (wave, 0.8f * wave, 0.6f * wave);
            }
        }

        return backdrop;
    }
}
