using System.Numerics;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Renderer.Lighting;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Cameras;

/// <summary>From balanced raw values to linear sRGB, as a camera's maker does it: least squares on chart patches for two lamps, between them by the guessed warmth of the light.</summary>
/// <param name="Red">Weights of raw red, green, blue in linear red; they sum to 1, so that white stays white.</param>
/// <param name="Green">In linear green.</param>
/// <param name="Blue">In linear blue.</param>
internal sealed record ColourMatrix(Vector3 Red, Vector3 Green, Vector3 Blue)
{
    public static ColourMatrix For(Sensitivities sensor, SensorDescription description, Illuminant light)
    {
        var (warm, cool) = (LampTable.MiredOf(Illuminant.A), LampTable.MiredOf(Illuminant.D65));
        var guess = LampTable.MiredOf(light) + description.GuessErrorMired;
        var share = (float)Math.Clamp((guess - cool) / (warm - cool), 0, 1);
        var (a, b) = (Fit(sensor, Illuminant.D65), Fit(sensor, Illuminant.A));
        var random = RandomStream.For(description.Seed, 12);
        return new ColourMatrix(
            Vector3.Lerp(a.Red, b.Red, share) + Error(random, description.MatrixError),
            Vector3.Lerp(a.Green, b.Green, share) + Error(random, description.MatrixError),
            Vector3.Lerp(a.Blue, b.Blue, share) + Error(random, description.MatrixError)
        ).Saturated((float)description.Saturation);
    }

    public Vector3 Apply(Vector3 raw) => new(Vector3.Dot(Red, raw), Vector3.Dot(Green, raw), Vector3.Dot(Blue, raw));

    /// <summary>Moves every colour away from the grey of its luminance.</summary>
    private ColourMatrix Saturated(float factor)
    {
        var luminance = (0.2126f * Red) + (0.7152f * Green) + (0.0722f * Blue);
        return new ColourMatrix(
            Vector3.Lerp(luminance, Red, factor),
            Vector3.Lerp(luminance, Green, factor),
            Vector3.Lerp(luminance, Blue, factor)
        );
    }

    /// <summary>Least squares over the 24 patches with rows that sum to 1, to what a colorimetric camera would give.</summary>
    private static ColourMatrix Fit(Sensitivities sensor, Illuminant lamp)
    {
        var seen = new SensorColours(sensor, lamp.Power, lamp.Power);
        var wanted = new LampColours(lamp);
        var raw = ClassicChart.Patches.Select(seen.Of).ToArray();
        var linear = ClassicChart.Patches.Select(wanted.Of).ToArray();
        return new ColourMatrix(
            Row(raw, [.. linear.Select(v => v.X)]),
            Row(raw, [.. linear.Select(v => v.Y)]),
            Row(raw, [.. linear.Select(v => v.Z)])
        );
    }

    private static Vector3 Row(Vector3[] raw, float[] wanted)
    {
        // With z = 1 − x − y: two unknowns.
        var (xx, xy, yy, xt, yt) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < raw.Length; i++)
        {
            double x = raw[i].X - raw[i].Z;
            double y = raw[i].Y - raw[i].Z;
            double t = wanted[i] - raw[i].Z;
            (xx, xy, yy) = (xx + (x * x), xy + (x * y), yy + (y * y));
            (xt, yt) = (xt + (x * t), yt + (y * t));
        }

        var determinant = (xx * yy) - (xy * xy);
        var first = ((xt * yy) - (yt * xy)) / determinant;
        var second = ((yt * xx) - (xt * xy)) / determinant;
        return new Vector3((float)first, (float)second, (float)(1 - first - second));
    }

    private static Vector3 Error(RandomStream random, double sd)
    {
        var (x, y) = ((float)(sd * random.NextGaussian()), (float)(sd * random.NextGaussian()));
        return new Vector3(x, y, -x - y);
    }
}
