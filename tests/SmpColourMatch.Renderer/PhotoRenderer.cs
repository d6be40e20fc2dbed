using System.Numerics;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Renderer.Cameras;
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
    /// <summary>Renders the scene. The same scene gives the same photo.</summary>
    public static RenderedPhoto Render(SceneDescription scene) => Render(scene, []);

    /// <param name="scene">What to render.</param>
    /// <param name="sensors">Measured sensors to choose from instead of the family; may be empty.</param>
    internal static RenderedPhoto Render(SceneDescription scene, IReadOnlyList<Sensitivities> sensors)
    {
        ArgumentNullException.ThrowIfNull(scene);
        var camera = new Camera(scene);
        var light = new LightRig(scene.Light, camera);
        var hasGarment = scene.Backdrop.Garment != GarmentKind.None;
        var shape = scene.IsShapeSampled ? SampledHeadShape.Of(hasGarment) : new HeadShape(hasGarment);
        var map = new HairMap(scene.Hair, scene.Seed);
        var sight = CameraSight.Of(scene, light, sensors);
        var surface = new SurfaceMap(shape, camera, light, scene.Width, scene.Height);
        var roots = RootSampler.Sample(shape, camera, map, scene.Hair.HairsPerSquareCentimetre, scene.Seed);
        var chart = scene.Chart is { } place ? new ChartBoard(camera, light, place) : null;
        var painter = new ScenePainter(scene, shape, camera, surface, map, roots, chart);
        var painted = painter.Paint(
            sight.Others is null ? light : light.KeyAlone(),
            sight.Key,
            sight.Others is null ? 1 : light.KeyShare
        );
        if (sight.Others is { } others)
        {
            painted.Add(painter.Paint(light.WithoutKey(), others, 1 - light.KeyShare));
        }

        var mask = MaskBuilder.Build(
            painted.Canvas,
            painted.SkinLight,
            surface,
            map,
            camera.PixelsPerMillimetre((float)scene.View.DistanceMillimetres)
        );
        MarkFingers(mask, painted.Fingers);
        var exposure = ExposureMeter.Meter(painted.Canvas, scene.Camera);
        return new RenderedPhoto
        {
            Pixels = Sensor.Develop(painted.Canvas, scene.Camera, exposure, sight.Matrix, scene.Seed),
            Mask = mask,
            Normals = NormalsOf(surface, camera),
            Truth = TruthOf(scene, painted, mask, chart) with
            {
                Exposure = exposure,
                Sensor = sight.Sensor,
                Matrix = sight.Matrix,
            },
        };
    }

    private static RgbPlanes<byte> NormalsOf(SurfaceMap surface, Camera camera)
    {
        var normals = new RgbPlanes<byte>(surface.Width, surface.Height);
        for (var i = 0; i < surface.Normal.Length; i++)
        {
            var (normal, isSeen) = (surface.Normal[i], float.IsFinite(surface.Distance[i]));
            normals.Red.Samples[i] = Coded(Vector3.Dot(normal, camera.Right));
            normals.Green.Samples[i] = Coded(-Vector3.Dot(normal, camera.Up));
            normals.Blue.Samples[i] = Coded(-Vector3.Dot(normal, camera.Forward));

            byte Coded(float value) => isSeen ? (byte)MathF.Round(128 + (127 * value)) : (byte)0;
        }

        return normals;
    }

    private static PhotoTruth TruthOf(SceneDescription scene, PaintedLight painted, Plane<byte> mask, ChartBoard? chart)
    {
        var lamp = new LampColours(scene.Light.Lamp);
        var skin = SkinSpectra.Of(
            new SkinParameters(scene.Skin.MelanosomeFraction, scene.Skin.BloodFraction, scene.Skin.ScatteringScale),
            SkinSpectra.DepartureOf(scene.Skin)
        );
        var hair = HairSpectra.Of(new HairParameters(scene.Hair.Eumelanin, scene.Hair.Pheomelanin), scene.Hair.Tilt);
        return new PhotoTruth
        {
            Scene = scene,
            Skin = Illuminant.D65.ToLab(skin),
            Hair = Illuminant.D65.ToLab(hair),
            SkinUnderLamp = Seen(lamp.Of(skin)),
            HairUnderLamp = Seen(lamp.Of(hair)),
            MeanSkinIrradiance = MeanOverSkin(painted.SkinLight, mask),
            RegionFractions = Fractions(mask),
            Chart = chart is null ? null : Describe(chart),
        };
    }

    private static ChartTruth Describe(ChartBoard chart) =>
        new(
            chart.Quad(),
            chart.PatchCentres(),
            chart.Irradiance,
            [.. ClassicChart.Patches.Select(patch => Illuminant.D65.ToLab(patch))]
        );

    /// <summary>Fingers are skin, whatever the head behind them wears.</summary>
    private static void MarkFingers(Plane<byte> mask, bool[] fingers)
    {
        var regions = mask.Samples;
        for (var i = 0; i < fingers.Length; i++)
        {
            if (fingers[i])
            {
                regions[i] = 1;
            }
        }
    }

    private static Lab Seen(Vector3 linear) => new LinearRgb(linear.X, linear.Y, linear.Z).ToLab();

    private static double MeanOverSkin(float[] light, Plane<byte> mask)
    {
        var sum = 0.0;
        var count = 0;
        var regions = mask.Samples;
        for (var i = 0; i < regions.Length; i++)
        {
            if (regions[i] == 1 && light[i] > 0)
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
