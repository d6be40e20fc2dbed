using System.Numerics;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Cameras;

/// <summary>A phone's rendering of linear light as linear light: shoulder, then an S-curve on code values. Tabulated.</summary>
internal sealed class ToneCurve
{
    private const int Size = 4096;

    /// <summary>The table ends here; more light is white.</summary>
    private const float Most = 2f;

    private readonly float[] _table = new float[Size + 1];

    public ToneCurve(ToneDescription tone)
    {
        for (var i = 0; i <= Size; i++)
        {
            _table[i] = (float)Apply(tone, i * Most / Size);
        }
    }

    public Vector3 Apply(Vector3 light) => new(Apply(light.X), Apply(light.Y), Apply(light.Z));

    private float Apply(float light)
    {
        var place = Math.Clamp(light, 0, Most) * (Size / Most);
        var index = Math.Min((int)place, Size - 1);
        return _table[index] + ((_table[index + 1] - _table[index]) * (place - index));
    }

    private static double Apply(ToneDescription tone, double light)
    {
        var lifted = Math.Min(light * (1 + tone.Shoulder) / (1 + (tone.Shoulder * light)), 1);
        var code = SrgbCurve.Encode(lifted);
        return SrgbCurve.Decode(code - (tone.Contrast * Math.Sin(2 * Math.PI * code) / (2 * Math.PI)));
    }
}
