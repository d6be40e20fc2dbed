using SmpColourMatch.Renderer.Lighting;

namespace SmpColourMatch.Renderer.Scenes;

/// <summary>
/// Draws phones: sensor, matrix, balance, exposure, rendering, noise. Metering errs by 0.3 stops (one of ten by 0.7); the white balance by 4 %
/// in red and blue, and leaves part of warm lamps' warmth; a quarter render plainly, the others with a shoulder and an S-curve.
/// </summary>
internal static class RandomCameras
{
    /// <summary>Mired beyond daylight at which phones begin to leave warmth: about 4500 K.</summary>
    private const double WarmMired = 220;

    public static CameraDescription Draw(RandomStream random, LightDescription light)
    {
        var isPlain = random.NextDouble() < 0.25;
        var tone = new ToneDescription(
            Math.Round(random.Between(0, 0.9), 3),
            Math.Round(random.Between(-0.1, 0.45), 3)
        );
        var isWrong = random.NextDouble() < 0.1;
        var stops = (isWrong ? 0.7 : 0.3) * random.NextGaussian();
        var warmth = Math.Max(0, LampTable.MiredOf(LampTable.Of(light.Lamp)) - WarmMired) / 130 * random.NextDouble();
        return new CameraDescription
        {
            Sensor = new SensorDescription
            {
                Seed = random.NextBits(),
                GuessErrorMired = Math.Round(30 * random.NextGaussian(), 1),
                Saturation = Math.Round(isPlain ? random.Between(0.95, 1.05) : random.Between(0.98, 1.22), 3),
                MatrixError = 0.015,
            },
            Tone = isPlain ? null : tone,
            MeteredStops = Math.Round(stops, 3),
            RedGain = Math.Round(Math.Exp((0.04 * random.NextGaussian()) + (0.07 * warmth)), 4),
            BlueGain = Math.Round(Math.Exp((0.04 * random.NextGaussian()) - (0.14 * warmth)), 4),
            Flare = Math.Round(random.Between(0, 0.015), 4),
            BlurPixels = random.Between(0.5, 1.4),
            Noise = random.Between(0.005, 0.05),
            JpegQuality = (int)random.Between(80, 96),
            Profile = random.NextDouble() < 0.3 ? OutputProfile.DisplayP3 : OutputProfile.Srgb,
        };
    }
}
