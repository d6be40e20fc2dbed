using System.Numerics;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Surfaces;

/// <summary>How melanin, blood and relief vary over the head. All fields have mean 0 on the scalp.</summary>
internal sealed class SkinTexture
{
    /// <summary>Freckles sit at most one in a cell of this size, mm.</summary>
    private const float FreckleCell = 12;

    private readonly uint _seed;
    private readonly float _mottling;
    private readonly float _freckleShare;

    public SkinTexture(SkinDescription skin, ulong seed)
    {
        _seed = (uint)RandomStream.For(seed, 1).NextBits();
        _mottling = (float)skin.Mottling;
        _freckleShare = (float)(skin.Freckles / 100 * (FreckleCell * FreckleCell / 100));
    }

    /// <summary>Deviations of ln f_m and ln f_b at a point.</summary>
    public (float Melanin, float Blood) At(Vector3 p)
    {
        var melanin = _mottling * ((1.3f * Noise.Fractal(p / 22, _seed)) + (0.9f * Noise.At(p / 2.2f, _seed + 10)));
        var blood = _mottling * ((2.8f * Noise.Fractal(p / 26, _seed + 20)) + (1.6f * Noise.At(p / 3.1f, _seed + 30)));
        return (melanin + Freckle(p), blood + Flush(p));
    }

    /// <summary>Pores and fine relief: a factor on the light, mean 1.</summary>
    public float Relief(Vector3 p) =>
        1 + (0.035f * Noise.At(p / 0.6f, _seed + 40)) + (0.03f * Noise.At(p / 1.4f, _seed + 50));

    /// <summary>Lips, ears, nose and cheeks hold more blood than the scalp.</summary>
    private static float Flush(Vector3 p)
    {
        var side = MathF.Abs(p.X);
        var ear = Noise.SmoothStep(74, 82, side) * Noise.SmoothStep(0, -12, p.Y) * Noise.SmoothStep(-80, -60, p.Y);
        var nose = Bump(p - new Vector3(0, -53, 104), 16);
        var cheek = Bump(new Vector3(side, p.Y, p.Z) - new Vector3(42, -54, 66), 24);
        var lips = p.Z > 70 ? Bump((p - new Vector3(0, -85, 92)) * new Vector3(0.55f, 1.5f, 0.6f), 11) : 0;
        return (0.45f * ear) + (0.4f * nose) + (0.3f * cheek) + (1.5f * lips);
    }

    private static float Bump(Vector3 offset, float radius) => MathF.Exp(-offset.LengthSquared() / (radius * radius));

    private float Freckle(Vector3 p)
    {
        var q = p / FreckleCell;
        int x = (int)MathF.Floor(q.X);
        int y = (int)MathF.Floor(q.Y);
        int z = (int)MathF.Floor(q.Z);
        var h = Noise.Hash(x, y, z, _seed + 60);
        if ((h & 0xFFFF) >= _freckleShare * 65536)
        {
            return 0;
        }

        var centre = new Vector3(
            x + 0.25f + (0.5f * ((h >> 16) & 0xFF) / 255f),
            y + 0.25f + (0.5f * ((h >> 20) & 0xFF) / 255f),
            z + 0.25f + (0.5f * (h >> 24) / 255f)
        );
        var radius = 0.5f + (1.3f * ((h >> 18) & 0xFF) / 255f);
        var distance = (q - centre).Length() * FreckleCell;
        return 0.7f * Noise.SmoothStep(radius, radius * 0.4f, distance);
    }
}
