using System.Numerics;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Renderer.Cameras;

namespace SmpColourMatch.Renderer.Lighting;

/// <summary>What a sensor sees under a lamp when it is balanced on another (or the same) lamp: raw red, green, blue, white of the balance = 1, 1, 1.</summary>
internal sealed class SensorColours : ISeenColours
{
    private readonly Sensitivities _sensor;
    private readonly double[] _power;
    private readonly Vector3 _scale;
    private readonly Vector3 _redPaint;
    private readonly Vector3 _greenPaint;
    private readonly Vector3 _bluePaint;

    /// <param name="sensor">The sensor.</param>
    /// <param name="lamp">What lights the surface; only its hue counts, a white has the green value 1.</param>
    /// <param name="balance">What a white of the value 1, 1, 1 is lit by.</param>
    public SensorColours(Sensitivities sensor, Spectrum lamp, Spectrum balance)
    {
        _sensor = sensor;
        _power = lamp.Samples.ToArray();
        var (white, own) = (sensor.Of(balance.Samples), sensor.Of(_power));
        _scale = new Vector3(white.Y / white.X, 1, white.Y / white.Z) / own.Y;
        White = own * _scale;
        _redPaint = Of(PaintBasis.Red);
        _greenPaint = Of(PaintBasis.Green);
        _bluePaint = Of(PaintBasis.Blue);
    }

    public Vector3 White { get; }

    public Vector3 Of(Spectrum reflectance)
    {
        Span<double> light = stackalloc double[Spectrum.Count];
        for (var i = 0; i < light.Length; i++)
        {
            light[i] = _power[i] * reflectance.Samples[i];
        }

        return _sensor.Of(light) * _scale;
    }

    public Vector3 OfPaint(Vector3 reflectance) =>
        (_redPaint * reflectance.X) + (_greenPaint * reflectance.Y) + (_bluePaint * reflectance.Z);
}
