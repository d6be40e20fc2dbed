using System.Numerics;
using SmpColourMatch.Renderer.Scenes;
using SmpColourMatch.Renderer.Surfaces;

namespace SmpColourMatch.Renderer.Hair;

/// <summary>Where hair grows on the head, and how long.</summary>
internal sealed class HairMap
{
    /// <summary>Lower edge of the hair: degrees from the front, height in mm. Drawn by us after an average man's cut: temples, sideburns, over the ears, nape.</summary>
    private static readonly (float Degrees, float Height)[] LowerEdge =
    [
        (0, 28),
        (30, 28),
        (52, 18),
        (61, -6),
        (67, -36),
        (78, -38),
        (84, -6),
        (96, 3),
        (108, -4),
        (118, -34),
        (135, -62),
        (160, -74),
        (180, -78),
    ];

    private readonly HairDescription _hair;
    private readonly uint _seed;

    public HairMap(HairDescription hair, ulong seed)
    {
        _hair = hair;
        _seed = (uint)RandomStream.For(seed, 2).NextBits();
    }

    /// <summary>Share of the full density at a point of the surface, 0–1.</summary>
    public float Density(Vector3 p)
    {
        var ragged = 3.5f * Noise.At(p / 7, _seed);
        var degrees = MathF.Abs(MathF.Atan2(p.X, p.Z)) * (180 / MathF.PI);
        var density = Noise.SmoothStep(-5, 6, p.Y - LowerEdgeAt(degrees) + ragged);
        if (p.Z > 0)
        {
            var side = MathF.Abs(p.X);
            var temple = (side - 42) / 17;
            var front =
                79
                - (float)_hair.RecessionMillimetres
                - ((float)_hair.TempleRecessionMillimetres * MathF.Exp(-temple * temple))
                - (30 * side * side / (76 * 76));
            density *= Noise.SmoothStep(-4, 7, front - p.Z + ragged);
        }

        foreach (var spot in _hair.BareSpots)
        {
            var distance = (p - new Vector3((float)spot.X, (float)spot.Y, (float)spot.Z)).Length();
            var edge = (float)spot.SoftnessMillimetres / 2;
            var inside = Noise.SmoothStep(edge, -edge, distance - (float)spot.RadiusMillimetres + (0.6f * ragged));
            density *= 1 - (inside * (1 - (float)spot.Remaining));
        }

        return density;
    }

    /// <summary>Length of strands that grow at a point, mm: sides shorter than the top where the cut says so.</summary>
    public float Length(Vector3 p)
    {
        var top = (float)_hair.LengthMillimetres;
        return _hair.SideLengthMillimetres is { } side
            ? Noise.Mix((float)side, top, Noise.SmoothStep(5, 55, p.Y))
            : top;
    }

    private static float LowerEdgeAt(float degrees)
    {
        var i = 1;
        while (i < LowerEdge.Length - 1 && degrees > LowerEdge[i].Degrees)
        {
            i++;
        }

        var (from, to) = (LowerEdge[i - 1], LowerEdge[i]);
        return Noise.Mix(from.Height, to.Height, Noise.SmoothStep(from.Degrees, to.Degrees, degrees));
    }
}
