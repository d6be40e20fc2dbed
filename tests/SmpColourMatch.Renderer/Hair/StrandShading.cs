using System.Numerics;
using SmpColourMatch.Renderer.Lighting;

namespace SmpColourMatch.Renderer.Hair;

/// <summary>
/// Light off a strand: the coat's diffuse colour, darker between and below other strands, and two lobes of gloss along the strand
/// (Kajiya and Kay 1989: a strand's gloss depends on the angle of half vector and tangent).
/// </summary>
internal sealed class StrandShading(LightRig light, Vector3 lampWhite, Vector3 cameraPosition)
{
    /// <summary>White gloss of the cuticle, relative to a perfect white. Chosen by us by eye; more looks wet.</summary>
    private const float WhiteGloss = 0.05f;

    /// <summary>Gloss tinted by the hair's own colour.</summary>
    private const float TintedGloss = 0.35f;

    public Vector3 Shade(
        Vector3 colour,
        Vector3 p,
        Vector3 tangent,
        Vector3 normal,
        float along,
        float layer,
        float shadow,
        float occlusion
    )
    {
        var view = Vector3.Normalize(cameraPosition - p);
        var across = 0.8f + (0.2f * Sine(tangent, light.Key));
        // Chosen so that the middle of a dense coat that faces the light has, in the median, the hair's own colour.
        var depth = (0.5f + (0.8f * layer)) * (0.82f + (0.22f * along));
        var diffuse = light.Irradiance(normal, shadow, occlusion) * across * depth;
        var gloss =
            (light.KeyWeight * shadow * Lobes(light.Key, normal, tangent, view))
            + new Vector2(0.7f * light.FillWeight) * Lobes(light.Fill, normal, tangent, view);
        return (colour * (diffuse + (gloss.Y * TintedGloss * depth)))
            + (lampWhite * (gloss.X * WhiteGloss * (0.3f + (0.7f * layer))));
    }

    private static Vector2 Lobes(Vector3 towardsLight, Vector3 normal, Vector3 tangent, Vector3 view)
    {
        var facing = Math.Clamp(Vector3.Dot(normal, towardsLight) * 2, 0, 1);
        if (facing <= 0)
        {
            return default;
        }

        var sine = Sine(tangent, Vector3.Normalize(towardsLight + view));
        var s4 = sine * sine * sine * sine;
        var s16 = s4 * s4 * s4 * s4;
        return new Vector2(facing * s16 * s16 * s16, facing * s16);
    }

    private static float Sine(Vector3 a, Vector3 b)
    {
        var cosine = Vector3.Dot(a, b);
        return MathF.Sqrt(MathF.Max(0, 1 - (cosine * cosine)));
    }
}
