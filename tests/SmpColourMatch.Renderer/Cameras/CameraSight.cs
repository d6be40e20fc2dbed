using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Renderer.Lighting;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Cameras;

/// <summary>How the scene's camera sees the scene's lamps, and what it makes of the raw values.</summary>
/// <param name="Key">The key lamp, and all light where there is but one kind.</param>
/// <param name="Others">The second lamp and the room where they are of another kind.</param>
/// <param name="Sensor">The sensor; null sees as the standard observer does.</param>
/// <param name="Matrix">From raw to linear sRGB; null where raw is linear sRGB.</param>
internal sealed record CameraSight(ISeenColours Key, ISeenColours? Others, Sensitivities? Sensor, ColourMatrix? Matrix)
{
    /// <param name="scene">The scene.</param>
    /// <param name="light">Its lamps.</param>
    /// <param name="measured">Sensors to choose from instead of the family; may be empty.</param>
    /// <exception cref="NotSupportedException">Mixed light with a colorimetric camera.</exception>
    public static CameraSight Of(SceneDescription scene, LightRig light, IReadOnlyList<Sensitivities> measured)
    {
        if (scene.Camera.Sensor is not { } description)
        {
            return scene.Light.SecondLamp is null
                ? new CameraSight(new LampColours(scene.Light.Lamp), null, null, null)
                : throw new NotSupportedException("Mixed light needs a camera with a sensor of its own.");
        }

        var sensor =
            measured.Count == 0
                ? SensorFamily.Draw(description.Seed)
                : measured[(int)(description.Seed % (ulong)measured.Count)];
        var key = Normalised(LampTable.Of(scene.Light.Lamp).Power);
        if (scene.Light.SecondLamp is not { } second)
        {
            var lamp = new Illuminant("key", key);
            return new CameraSight(
                new SensorColours(sensor, key, key),
                null,
                sensor,
                ColourMatrix.For(sensor, description, lamp)
            );
        }

        var others = Normalised(LampTable.Of(second).Power);
        var mixed = Mix(key, others, light.KeyShare);
        return new CameraSight(
            new SensorColours(sensor, key, mixed),
            new SensorColours(sensor, others, mixed),
            sensor,
            ColourMatrix.For(sensor, description, new Illuminant("mixed", mixed))
        );
    }

    /// <summary>Scaled to a luminance of 1, so that shares mean what a person sees.</summary>
    private static Spectrum Normalised(Spectrum power)
    {
        var luminance = 0.0;
        for (var i = 0; i < Spectrum.Count; i++)
        {
            luminance += power.Samples[i] * StandardObserver.Y.Samples[i];
        }

        return Mix(power, power, 1, 1 / luminance);
    }

    private static Spectrum Mix(Spectrum first, Spectrum second, float share, double scale = 1)
    {
        var samples = new double[Spectrum.Count];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = scale * ((share * first.Samples[i]) + ((1 - share) * second.Samples[i]));
        }

        return new Spectrum(samples);
    }
}
