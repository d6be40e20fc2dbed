using System.Numerics;
using SmpColourMatch.Renderer.Lighting;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Surfaces;

/// <summary>Cloth on the shoulders: its colour, weave and folds.</summary>
internal sealed class Garment
{
    private readonly GarmentKind _kind;
    private readonly Vector3 _colour;
    private readonly Vector3 _white;
    private readonly uint _seed;

    public Garment(BackdropDescription backdrop, ISeenColours colours, ulong seed)
    {
        _kind = backdrop.Garment;
        _colour = colours.OfPaint(
            new Vector3((float)backdrop.GarmentRed, (float)backdrop.GarmentGreen, (float)backdrop.GarmentBlue)
        );
        _white = colours.White;
        _seed = (uint)RandomStream.For(seed, 6).NextBits();
    }

    public Vector3 Shade(Vector3 p, Vector3 normal, LightRig light, float shadow, float occlusion)
    {
        // Folds hang from the neck: they vary round the body more than down it.
        var fold = new Vector3(p.X, p.Y * 0.25f, p.Z) / (_kind == GarmentKind.Towel ? 40 : 26);
        var slope = new Vector3(Noise.Fractal(fold, _seed), 0.2f, Noise.Fractal(fold, _seed + 5));
        var bent = Vector3.Normalize(normal + (slope * (_kind == GarmentKind.Shirt ? 0.25f : 0.45f)));
        var weave = _kind switch
        {
            GarmentKind.Towel => 1 + (0.16f * Noise.At(p / 1.1f, _seed + 8)) + (0.12f * Noise.At(p / 2.7f, _seed + 9)),
            GarmentKind.Shirt => 1 + (0.06f * Noise.At(p / 0.8f, _seed + 8)),
            _ => 1,
        };
        var sheen = _kind == GarmentKind.Cape ? 0.012f * MathF.Pow(MathF.Max(0, Vector3.Dot(bent, light.Key)), 8) : 0;
        return (_colour * (light.Irradiance(bent, shadow, occlusion) * weave)) + (_white * (sheen * shadow));
    }
}
