using System.Numerics;
using SmpColourMatch.Renderer.Geometry;
using SmpColourMatch.Renderer.Hair;
using SmpColourMatch.Renderer.Imaging;
using SmpColourMatch.Renderer.Lighting;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Surfaces;

/// <summary>Paints the skin and the cloth of the client.</summary>
internal sealed class BodyPainter(
    HeadShape shape,
    Camera camera,
    SurfaceMap surface,
    LightRig light,
    LinearCanvas canvas
)
{
    /// <summary>Fresnel reflectance of skin at normal incidence, index 1.4 (optics.md's 0.028).</summary>
    private const float Fresnel = 0.028f;

    /// <summary>Paints every pixel that shows the client; returns per pixel the light that falls on bare skin, 0 elsewhere.</summary>
    public float[] Paint(SceneDescription scene, SkinPalette palette, SkinTexture texture, HairMap map, Garment garment)
    {
        var skinLight = new float[canvas.Width * canvas.Height];
        for (var y = 0; y < canvas.Height; y++)
        {
            for (var x = 0; x < canvas.Width; x++)
            {
                var index = (y * canvas.Width) + x;
                if (float.IsPositiveInfinity(surface.Distance[index]))
                {
                    continue;
                }

                var p = surface.Point(x, y);
                var normal = surface.Normal[index];
                if (shape.IsGarment(p))
                {
                    canvas.Colour[index] = garment.Shade(
                        p,
                        normal,
                        light,
                        surface.Shadow[index],
                        surface.Occlusion[index]
                    );
                    continue;
                }

                var hairShade = HairShade(map, p);
                var irradiance =
                    light.Irradiance(normal, surface.Shadow[index], surface.Occlusion[index])
                    * texture.Relief(p)
                    * hairShade
                    * FaceLines(p);
                var (melanin, blood) = texture.At(p);
                canvas.Colour[index] =
                    (palette.Colour(melanin, blood) * irradiance)
                    + (
                        palette.White
                        * (Gloss(p, normal, surface.Shadow[index]) * hairShade * (float)scene.Skin.Shine * Oiliness(p))
                    );
                skinLight[index] = irradiance;
            }
        }

        return skinLight;
    }

    /// <summary>Strands shade the scalp below them: up to half of the light where the hair is dense and longer than 8 mm.</summary>
    private static float HairShade(HairMap map, Vector3 p) =>
        p.Y < -95 ? 1 : 1 - (0.5f * map.Density(p) * Math.Clamp(map.Length(p) / 8, 0, 1));

    /// <summary>Fine skin throws two lobes: a broad sheen and a narrower one, off both lamps.</summary>
    private float Gloss(Vector3 p, Vector3 normal, float shadow)
    {
        var view = Vector3.Normalize(camera.Position - p);
        return (light.KeyWeight * shadow * Lobe(normal, view, light.Key))
            + (light.FillWeight * Lobe(normal, view, light.Fill));
    }

    private static float Lobe(Vector3 normal, Vector3 view, Vector3 towardsLight)
    {
        var half = Vector3.Normalize(view + towardsLight);
        var cosine = MathF.Max(0, Vector3.Dot(normal, half));
        var facing = Math.Clamp(Vector3.Dot(normal, towardsLight) * 4, 0, 1);
        var grazing = 1 - MathF.Max(0, Vector3.Dot(view, half));
        var fresnel = Fresnel + ((1 - Fresnel) * MathF.Pow(grazing, 5));
        return fresnel * facing * ((2.2f * MathF.Pow(cosine, 14)) + (9f * MathF.Pow(cosine, 90)));
    }

    private static float Oiliness(Vector3 p) =>
        0.85f + (0.25f * Noise.At(p / 9, 77)) + (0.25f * Noise.At(p / 0.7f, 78));

    /// <summary>Closed eyes and the mouth: the line where lids and lips meet lets little light out.</summary>
    private static float FaceLines(Vector3 p)
    {
        if (p.Z < 60 || p.Y > -18)
        {
            return 1;
        }

        var side = MathF.Abs(p.X);
        var lid = MathF.Abs(p.Y + 33.5f + (0.012f * (side - 33) * (side - 33) * -1));
        var lash = Noise.SmoothStep(1.6f, 0.5f, lid) * Noise.SmoothStep(15, 12, MathF.Abs(side - 33));
        var mouth = Noise.SmoothStep(1.2f, 0.3f, MathF.Abs(p.Y + 85)) * Noise.SmoothStep(24, 20, side);
        return 1 - (0.75f * MathF.Max(lash, p.Z > 75 ? 0.8f * mouth : 0));
    }
}
