using SmpColourMatch.Core.Optics;
using SmpColourMatch.Renderer.Charts;
using SmpColourMatch.Renderer.Geometry;
using SmpColourMatch.Renderer.Hair;
using SmpColourMatch.Renderer.Imaging;
using SmpColourMatch.Renderer.Lighting;
using SmpColourMatch.Renderer.Scenes;
using SmpColourMatch.Renderer.Surfaces;

namespace SmpColourMatch.Renderer;

/// <summary>Paints a scene as one lamp (or several of one colour) lights it; light adds up, so mixed light is the sum of such pictures.</summary>
internal sealed class ScenePainter(
    SceneDescription scene,
    HeadShape shape,
    Camera camera,
    SurfaceMap surface,
    HairMap map,
    HairRoot[] roots,
    ChartBoard? chart
)
{
    /// <summary>White strands (optics.md).</summary>
    private static readonly HairParameters WhiteHair = new(0.15, 0.02);

    /// <param name="light">The lamps that are switched on.</param>
    /// <param name="colours">Their colour.</param>
    /// <param name="share">Their share of all light.</param>
    public PaintedLight Paint(LightRig light, ISeenColours colours, float share)
    {
        var canvas = new LinearCanvas(scene.Width, scene.Height);
        new Backdrop(scene.Backdrop, scene.Seed).Paint(canvas, colours, share);
        var palette = new SkinPalette(scene.Skin, colours);
        var skinLight = new BodyPainter(shape, camera, surface, light, canvas).Paint(
            scene,
            palette,
            new SkinTexture(scene.Skin, scene.Seed),
            map,
            new Garment(scene.Backdrop, colours, scene.Seed)
        );
        var fingers = new bool[skinLight.Length];
        if (chart is not null)
        {
            new ChartPainter(chart, light, colours, palette.Colour(0, 0.3f), scene.Seed).Paint(
                canvas,
                surface,
                skinLight,
                fingers
            );
        }

        var hair = new HairParameters(scene.Hair.Eumelanin, scene.Hair.Pheomelanin);
        new HairPainter(shape, camera, surface, light, canvas).Paint(
            scene.Hair,
            map,
            roots,
            colours.Of(HairSpectra.Of(hair, scene.Hair.Tilt)),
            colours.Of(HairSpectra.Of(WhiteHair, 0)),
            colours.White,
            scene.Seed
        );
        return new PaintedLight(canvas, skinLight, fingers);
    }
}
