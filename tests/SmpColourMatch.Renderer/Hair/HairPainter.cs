using System.Numerics;
using SmpColourMatch.Renderer.Geometry;
using SmpColourMatch.Renderer.Imaging;
using SmpColourMatch.Renderer.Lighting;
using SmpColourMatch.Renderer.Scenes;
using SmpColourMatch.Renderer.Surfaces;

namespace SmpColourMatch.Renderer.Hair;

/// <summary>Grows and draws all strands of a head, lowest layer first.</summary>
internal sealed class HairPainter(
    HeadShape shape,
    Camera camera,
    SurfaceMap surface,
    LightRig light,
    LinearCanvas canvas
)
{
    /// <summary>Mean diameter of a scalp hair, mm (optics.md).</summary>
    private const float Diameter = 0.07f;

    /// <param name="hair">What grows.</param>
    /// <param name="map">Where it grows.</param>
    /// <param name="pigmented">Linear colour of the pigmented strands.</param>
    /// <param name="white">Linear colour of the white strands.</param>
    /// <param name="seed">The scene's seed.</param>
    /// <param name="roots">Where strands leave the skin, lowest layer first.</param>
    /// <param name="lampWhite">What gloss mirrors.</param>
    public void Paint(
        HairDescription hair,
        HairMap map,
        HairRoot[] roots,
        Vector3 pigmented,
        Vector3 white,
        Vector3 lampWhite,
        ulong seed
    )
    {
        var grower = new StrandGrower(shape, new HairFlow(hair.Wave, seed), hair.Wave, seed);
        var shading = new StrandShading(light, lampWhite, camera.Position);
        var painter = new StrandPainter(canvas, surface, camera);
        Span<Vector3> points = stackalloc Vector3[StrandGrower.MaxPoints];
        BrowPainter.Paint(shape, painter, light, Vector3.Lerp(pigmented, white, 0.5f * (float)hair.GreyFraction), seed);
        Array.Clear(canvas.HairCover);
        foreach (var root in roots)
        {
            var random = new RandomStream(root.Seed);
            var isWhite = random.NextDouble() < hair.GreyFraction;
            var variation = MathF.Exp(0.2f * random.NextGaussian());
            var clump =
                1 + (0.12f * Noise.At(root.Point / 5, (uint)seed)) + (0.1f * Noise.At(root.Point / 14, (uint)seed + 1));
            var colour = (isWhite ? white : pigmented) * (variation * clump);
            var diameter = Diameter * (0.85f + (0.3f * random.NextSingle()));
            var count = grower.Grow(root, ref random, points);
            var (shadow, occlusion) = LightAt(root.Point);
            var isStubble = root.Length <= HairDescription.StubbleLimit;
            if (isStubble)
            {
                PaintRootUnderSkin(painter, root, diameter, colour, shadow, occlusion);
            }

            for (var i = 1; i < count; i++)
            {
                var tangent = Vector3.Normalize(points[i] - points[i - 1]);
                var along = (i - 0.5f) / (count - 1);
                var layer = isStubble ? 0.7f : root.Layer;
                var shaded = shading.Shade(colour, points[i], tangent, root.Normal, along, layer, shadow, occlusion);
                var taper = 1 - (0.6f * MathF.Max(0, along - 0.6f));
                painter.Draw(points[i - 1], points[i], diameter * taper, diameter * taper, shaded);
            }
        }
    }

    /// <summary>The root shows dimly through the skin: 0.3 mm of it (optics.md), spread by the skin above.</summary>
    private void PaintRootUnderSkin(
        StrandPainter painter,
        HairRoot root,
        float diameter,
        Vector3 colour,
        float shadow,
        float occlusion
    )
    {
        var irradiance = light.Irradiance(root.Normal, shadow, occlusion);
        var sideways = Vector3.Normalize(Vector3.Cross(root.Normal, Vector3.UnitX + (root.Normal * 0.1f))) * 0.15f;
        painter.Draw(
            root.Point - sideways,
            root.Point + sideways,
            2.4f * diameter,
            2.4f * diameter,
            colour * irradiance,
            0.4f
        );
    }

    /// <summary>Shadow and openness where the root is seen; open where it is hidden (only its tip can show then).</summary>
    private (float Shadow, float Occlusion) LightAt(Vector3 point)
    {
        if (!camera.TryProject(point, out var pixel, out var distance))
        {
            return (1, 1);
        }

        int x = (int)MathF.Round(pixel.X);
        int y = (int)MathF.Round(pixel.Y);
        if (x < 0 || y < 0 || x >= canvas.Width || y >= canvas.Height)
        {
            return (1, 1);
        }

        var index = (y * canvas.Width) + x;
        return MathF.Abs(surface.Distance[index] - distance) < 3
            ? (surface.Shadow[index], surface.Occlusion[index])
            : (1, 1);
    }
}
