using System.Numerics;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Renderer.Cameras;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Imaging;

/// <summary>Lens, sensor and tone curve: blur, exposure, white-balance error, noise, 8-bit code values.</summary>
internal static class Sensor
{
    /// <summary>Share of the noise's variance at linear 0.18 that is there in the dark too. Chosen by us after phones' noise curves.</summary>
    private const float ReadShare = 0.12f;

    /// <param name="canvas">The picture in raw values; blurred and veiled in place.</param>
    /// <param name="camera">What the camera does.</param>
    /// <param name="exposure">Linear value of a perfect white that faces the light.</param>
    /// <param name="matrix">From raw to linear sRGB; null where raw is linear sRGB.</param>
    /// <param name="seed">The scene's seed.</param>
    public static RgbPlanes<byte> Develop(
        LinearCanvas canvas,
        CameraDescription camera,
        double exposure,
        ColourMatrix? matrix,
        ulong seed
    )
    {
        var sigma = (float)camera.BlurPixels * Math.Max(canvas.Width, canvas.Height) / 1600f;
        Blur(canvas, sigma);
        var random = RandomStream.For(seed, 8);
        var gains = new Vector3((float)camera.RedGain, 1, (float)camera.BlueGain) * (float)exposure;
        var veil = camera.Flare > 0 ? ExposureMeter.Veil(canvas, camera.Flare) : Vector3.Zero;
        var tone = camera.Tone is { } description ? new ToneCurve(description) : null;
        var variance = (float)(camera.Noise * camera.Noise * 0.18 * 0.18);
        var pixels = new RgbPlanes<byte>(canvas.Width, canvas.Height);
        var red = pixels.Red.Samples;
        var green = pixels.Green.Samples;
        var blue = pixels.Blue.Samples;
        for (var i = 0; i < canvas.Colour.Length; i++)
        {
            var light = (canvas.Colour[i] + veil) * gains;
            var level = Vector3.Max(light, Vector3.Zero) * ((1 - ReadShare) / 0.18f);
            var deviation = Vector3.SquareRoot((level + new Vector3(ReadShare)) * variance);
            // Demosaicing shares noise among the channels: half of it is common.
            var common = random.NextGaussian();
            light +=
                deviation
                * (
                    (0.75f * new Vector3(random.NextGaussian(), random.NextGaussian(), random.NextGaussian()))
                    + new Vector3(0.66f * common)
                );
            light = matrix?.Apply(light) ?? light;
            if (camera.Profile == OutputProfile.DisplayP3)
            {
                light = DisplayP3.FromLinearSrgb(light);
            }

            light = tone?.Apply(light) ?? light;

            red[i] = SrgbCurve.EncodeByte(light.X);
            green[i] = SrgbCurve.EncodeByte(light.Y);
            blue[i] = SrgbCurve.EncodeByte(light.Z);
        }

        return pixels;
    }

    private static void Blur(LinearCanvas canvas, float sigma)
    {
        if (sigma < 0.2f)
        {
            return;
        }

        var radius = (int)MathF.Ceiling(2.5f * sigma);
        var weights = new float[(2 * radius) + 1];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = MathF.Exp(-0.5f * (i - radius) * (i - radius) / (sigma * sigma));
        }

        var sum = weights.Sum();
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] /= sum;
        }

        var source = canvas.Colour;
        var half = new Vector3[source.Length];
        Pass(source, half, canvas.Height, canvas.Width, canvas.Width, 1, weights);
        Pass(half, source, canvas.Width, canvas.Height, 1, canvas.Width, weights);
    }

    private static void Pass(
        Vector3[] source,
        Vector3[] target,
        int lines,
        int length,
        int lineStride,
        int stride,
        float[] weights
    )
    {
        var radius = weights.Length / 2;
        for (var line = 0; line < lines; line++)
        {
            var start = line * lineStride;
            for (var i = 0; i < length; i++)
            {
                var sum = Vector3.Zero;
                for (var k = -radius; k <= radius; k++)
                {
                    sum += source[start + (Math.Clamp(i + k, 0, length - 1) * stride)] * weights[k + radius];
                }

                target[start + (i * stride)] = sum;
            }
        }
    }
}
