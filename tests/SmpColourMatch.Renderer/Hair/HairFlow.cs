using System.Numerics;
using SmpColourMatch.Renderer.Surfaces;

namespace SmpColourMatch.Renderer.Hair;

/// <summary>Which way hair lies: out of the whorl at the crown with a twist, down at the sides, to the front above the forehead.</summary>
internal sealed class HairFlow
{
    private static readonly Vector3 Whorl = new(-9, 66, -62);

    private readonly uint _seed;
    private readonly float _wave;

    public HairFlow(double wave, ulong seed)
    {
        _seed = (uint)RandomStream.For(seed, 3).NextBits();
        _wave = (float)wave;
    }

    /// <summary>Unit direction along the surface at a point with that normal.</summary>
    public Vector3 Direction(Vector3 p, Vector3 normal)
    {
        var away = p - Whorl;
        var reach = away.Length();
        var outwards = Tangent(away, normal);
        var twist = Vector3.Cross(normal, outwards) * (0.9f * MathF.Exp(-reach / 38));
        var down = Tangent(-Vector3.UnitY, normal) * (1.4f * Noise.SmoothStep(45, -20, p.Y));
        var sweep = Tangent(new Vector3(0.8f, 0, 0.25f), normal) * (0.5f * Noise.SmoothStep(20, 70, p.Y));
        var stray = new Vector3(Noise.At(p / 16, _seed), Noise.At(p / 16, _seed + 1), Noise.At(p / 16, _seed + 2));
        var flow = outwards + twist + down + sweep + (stray * (0.25f + (1.3f * _wave)));
        return Tangent(flow, normal);
    }

    private static Vector3 Tangent(Vector3 v, Vector3 normal)
    {
        var t = v - (normal * Vector3.Dot(v, normal));
        var length = t.Length();
        return length > 1e-4f ? t / length : Vector3.Cross(normal, Vector3.UnitX);
    }
}
