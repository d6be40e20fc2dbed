using System.Numerics;
using System.Runtime.CompilerServices;

namespace SmpColourMatch.Renderer.Surfaces;

/// <summary>Smooth random fields over space: value noise on a unit lattice, about −1 to 1, mean 0.</summary>
internal static class Noise
{
    public static float At(Vector3 p, uint seed)
    {
        var fx = MathF.Floor(p.X);
        var fy = MathF.Floor(p.Y);
        var fz = MathF.Floor(p.Z);
        int x = (int)fx;
        int y = (int)fy;
        int z = (int)fz;
        var u = Ease(p.X - fx);
        var v = Ease(p.Y - fy);
        var w = Ease(p.Z - fz);
        var near = Mix(
            Mix(Lattice(x, y, z, seed), Lattice(x + 1, y, z, seed), u),
            Mix(Lattice(x, y + 1, z, seed), Lattice(x + 1, y + 1, z, seed), u),
            v
        );
        var far = Mix(
            Mix(Lattice(x, y, z + 1, seed), Lattice(x + 1, y, z + 1, seed), u),
            Mix(Lattice(x, y + 1, z + 1, seed), Lattice(x + 1, y + 1, z + 1, seed), u),
            v
        );
        return Mix(near, far, w);
    }

    /// <summary>Three octaves, each half as strong and twice as fine.</summary>
    public static float Fractal(Vector3 p, uint seed) =>
        (At(p, seed) + (0.5f * At(p * 2.03f, seed + 1)) + (0.25f * At(p * 4.01f, seed + 2))) / 1.3f;

    public static float SmoothStep(float low, float high, float x)
    {
        var t = Math.Clamp((x - low) / (high - low), 0f, 1f);
        return t * t * (3 - (2 * t));
    }

    public static float Mix(float a, float b, float t) => a + ((b - a) * t);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Hash(int x, int y, int z, uint seed)
    {
        var h = ((uint)x * 0x8DA6B343u) ^ ((uint)y * 0xD8163841u) ^ ((uint)z * 0xCB1AB31Fu) ^ (seed * 0x9E3779B9u);
        h = (h ^ (h >> 15)) * 0x2C1B3C6Du;
        h = (h ^ (h >> 12)) * 0x297A2D39u;
        return h ^ (h >> 15);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Lattice(int x, int y, int z, uint seed) => (Hash(x, y, z, seed) * (2f / uint.MaxValue)) - 1f;

    private static float Ease(float t) => t * t * (3 - (2 * t));
}
