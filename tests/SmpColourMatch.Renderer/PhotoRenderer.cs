using System.Numerics;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Renderer.Charts;
using SmpColourMatch.Renderer.Geometry;
using SmpColourMatch.Renderer.Hair;
using SmpColourMatch.Renderer.Imaging;
using SmpColourMatch.Renderer.Lighting;
using SmpColourMatch.Renderer.Scenes;
using SmpColourMatch.Renderer.Surfaces;
using SmpColourMatch.Renderer.Truth;

namespace SmpColourMatch.Renderer;

/// <summary>From a scene to a photo and its truth.</summary>
public static class PhotoRenderer
{
    /// <summary>White strands (optics.md).</summary>
    private static readonly HairParameters WhiteHair = new(0.15, 0.02);

    /// <summary>Renders the scene. The same scene gives the same photo.</summary>
    public static RenderedPhoto Render(SceneDescription scene)
    {
        ArgumentNullException.ThrowIfNull(scene);
        var lamp = new LampColours(scene.Light.Lamp);
        var skin = new SkinModel(
            new SkinParameters(scene.Skin.MelanosomeFraction, scene.Skin.BloodFraction, scene.Skin.ScatteringScale)
        );
        var hair = new HairModel(new HairParameters(scene.Hair.Eumelanin, scene.Hair.Pheomelanin));
        var camera = new Camera(scene);
        var light = new LightRig(scene.Light, camera);
        var shape = new HeadShape(scene.Backdrop.Garment != GarmentKind.None);
        var map = new HairMap(scene.Hair, scene.Seed);
        var canvas = new LinearCanvas(scene.Width, scene.Height);

        new Backdrop(scene.Backdrop, scene.Seed).Paint(canvas);
        var surface = new SurfaceMap(shape, camera, light, scene.Width, scene.Height);
        var skinLight = new BodyPainter(shape, camera, surface, light, canvas).Paint(
            scene,
            new SkinPalette(scene.Skin, lamp),
            new SkinTexture(scene.Skin, scene.Seed),
            map,
            new Garment(scene.Backdrop, scene.Seed)
        );
        var chart = scene.Chart is { } place
            ? new ChartBoard(camera, light, lamp, (float)place.Right, (float)place.Up)
            : null;
        chart?.Paint(canvas, surface, skinLight);
        new HairPainter(shape, camera, surface, light, canvas).Paint(
            scene.Hair,
            map,
            lamp.Of(hair.Reflectance),
            lamp.Of(new HairModel(WhiteHair).Reflectance),
            scene.Seed
        );
        var mask = MaskBuilder.Build(
            canvas,
            skinLight,
            camera.PixelsPerMillimetre((float)scene.View.DistanceMillimetres)
        );
        return new RenderedPhoto
        {
            Pixels = Sensor.Develop(canvas, scene.Camera, scene.Seed),
            Mask = mask,
            Truth = new PhotoTruth
            {
                Scene = scene,
                Skin = skin.Lab(),
                Hair = hair.Lab(),
                SkinUnderLamp = Seen(lamp.Of(skin.Reflectance)),
                HairUnderLamp = Seen(lamp.Of(hair.Reflectance)),
                MeanSkinIrradiance = MeanOverSkin(skinLight, mask),
                RegionFractions = Fractions(mask),
                Chart = chart is null ? null : Describe(chart),
            },
        };
    }

    private static ChartTruth Describe(ChartBoard chart) =>
        new(
            chart.Quad(),
            chart.PatchCentres(),
            chart.Irradiance,
            [.. ClassicChart.Patches.Select(patch => Illuminant.D65.ToLab(patch))]
        );

    private static Lab Seen(Vector3 linear) => new LinearRgb(linear.X, linear.Y, linear.Z).ToLab();

    private static double MeanOverSkin(float[] light, Plane<byte> mask)
    {
        var sum = 0.0;
        var count = 0;
        var regions = mask.Samples;
        for (var i = 0; i < regions.Length; i++)
        {
            if (regions[i] == 1)
            {
                sum += light[i];
                count++;
            }
        }

        return count == 0 ? 0 : sum / count;
    }

    private static double[] Fractions(Plane<byte> mask)
    {
        var counts = new double[4];
        foreach (var region in mask.Samples)
        {
            counts[region] += 1.0 / mask.Samples.Length;
        }

        return counts;
    }
}
