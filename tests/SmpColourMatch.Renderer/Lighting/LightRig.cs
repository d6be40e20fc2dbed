using System.Numerics;
using SmpColourMatch.Renderer.Geometry;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Lighting;

/// <summary>Two soft lamps and the room's light. Irradiance is relative: 1 on a surface turned to where it is brightest, unshadowed.</summary>
internal sealed class LightRig
{
    /// <summary>A softbox a hand's breadth wide still lights a little beyond the terminator. Chosen by us; more looks like fog.</summary>
    private const float Wrap = 0.12f;

    private float _keyWeight;
    private float _fillWeight;
    private float _ambientWeight;

    public LightRig(LightDescription light, Camera camera)
    {
        Key = camera.Direction(light.KeyAzimuthDegrees, light.KeyElevationDegrees);
        Fill = camera.Direction(light.FillAzimuthDegrees, light.FillElevationDegrees);
        (_keyWeight, _fillWeight, _ambientWeight) = (1, (float)light.Fill, (float)light.Ambient);
        var (best, most) = FindBrightest();
        BrightestNormal = best;
        _keyWeight /= most;
        _fillWeight /= most;
        _ambientWeight /= most;
    }

    public Vector3 Key { get; }

    public Vector3 Fill { get; }

    public float KeyWeight => _keyWeight;

    public float FillWeight => _fillWeight;

    /// <summary>The normal of a surface "facing the light": irradiance 1.</summary>
    public Vector3 BrightestNormal { get; }

    /// <summary>The key lamp's share of the light where it is brightest; the rest is the second lamp and the room.</summary>
    public float KeyShare => _keyWeight / (_keyWeight + _fillWeight + _ambientWeight);

    /// <summary>The same lamps with only the key lamp switched on.</summary>
    public LightRig KeyAlone() => With(1, 0);

    /// <summary>The same lamps with the key lamp switched off.</summary>
    public LightRig WithoutKey() => With(0, 1);

    /// <param name="normal">Unit normal.</param>
    /// <param name="keyShadow">1 sees the key lamp, 0 does not.</param>
    /// <param name="occlusion">1 sees the whole room.</param>
    public float Irradiance(Vector3 normal, float keyShadow, float occlusion) =>
        (_keyWeight * Soft(Vector3.Dot(normal, Key)) * keyShadow)
        + (_fillWeight * Soft(Vector3.Dot(normal, Fill)) * (0.4f + (0.6f * occlusion)))
        + (_ambientWeight * (0.8f + (0.2f * normal.Y)) * occlusion);

    private LightRig With(float key, float others)
    {
        var rig = (LightRig)MemberwiseClone();
        (rig._keyWeight, rig._fillWeight, rig._ambientWeight) = (
            _keyWeight * key,
            _fillWeight * others,
            _ambientWeight * others
        );
        return rig;
    }

    private static float Soft(float cosine) => MathF.Max(0, (cosine + Wrap) / (1 + Wrap));

    private (Vector3 Normal, float Irradiance) FindBrightest()
    {
        var best = Key;
        var most = Irradiance(Key, 1, 1);
        for (var step = 0.5f; step > 1e-4f; step *= 0.7f)
        {
            for (var i = 0; i < 8; i++)
            {
                var axis = i switch
                {
                    0 => Vector3.UnitX,
                    1 => -Vector3.UnitX,
                    2 => Vector3.UnitY,
                    3 => -Vector3.UnitY,
                    4 => Vector3.UnitZ,
                    5 => -Vector3.UnitZ,
                    6 => Key - Fill,
                    _ => Fill - Key,
                };
                var normal = Vector3.Normalize(best + (axis * step));
                var irradiance = Irradiance(normal, 1, 1);
                if (irradiance > most)
                {
                    (best, most) = (normal, irradiance);
                }
            }
        }

        return (best, most);
    }
}
