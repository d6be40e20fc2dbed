using System.Numerics;
using SmpColourMatch.Renderer.Geometry;
using SmpColourMatch.Renderer.Lighting;

namespace SmpColourMatch.Renderer.Hair;

/// <summary>Draws the eyebrows: short strands that fan outwards. They count as skin in the mask, as in hand-drawn labels of heads.</summary>
internal static class BrowPainter
{
    /// <summary>Hairs of one brow that can be seen.</summary>
    private const int Count = 320;

    /// <summary>Length in mm.</summary>
    private const float Length = 7;

    public static void Paint(HeadShape shape, StrandPainter painter, LightRig light, Vector3 colour, ulong seed)
    {
        var random = RandomStream.For(seed, 9);
        for (var i = 0; i < 2 * Count; i++)
        {
            var side = i < Count ? 1 : -1;
            var along = random.NextSingle();
            var height = random.NextGaussian() * (2.4f - (1.4f * along));
            // From beside the nose's root over an arch to the temple.
            var start = new Vector3(
                side * (13 + (30 * along)),
                -10 + (9 * along) - (8 * along * along) + height,
                92 - (26 * along * along)
            );
            var skin = OnSurface(shape, start);
            var normal = shape.Normal(skin);
            // On top of the other brow hairs, so that the curved brow ridge hides none.
            var p = skin + (normal * 1.2f);
            var lie = Vector3.Normalize(
                new Vector3(side, 0.9f - (1.3f * along), -0.35f * along)
                    + (normal * 0.3f)
                    + (new Vector3(random.NextGaussian(), random.NextGaussian(), 0) * 0.22f)
            );
            var irradiance = light.Irradiance(normal, 1, 1);
            var tip = p + (lie * Length * (0.6f + (0.5f * random.NextSingle())));
            painter.Draw(p, tip, 0.11f, 0.04f, colour * (irradiance * (0.8f + (0.4f * random.NextSingle()))));
        }
    }

    private static Vector3 OnSurface(HeadShape shape, Vector3 p)
    {
        for (var i = 0; i < 6; i++)
        {
            p -= shape.Normal(p) * shape.Distance(p);
        }

        return p;
    }
}
