using System.Numerics;
using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Measurement.Shading;
using SmpColourMatch.Core.Pipeline;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Core.Segmentation.Network;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Renderer.Geometry;
using SmpColourMatch.Renderer.Lighting;

namespace SmpColourMatch.Benchmarks;

/// <summary>One rendered photo looked at several ways: as a whole for its chart's plane and for the camera's, and in parts for any surface.</summary>
internal static class ShadingViews
{
    private const int Parts = 2;

    /// <summary>Sides of a part as share of the photo's: from this …</summary>
    private const double LeastPart = 0.35;

    /// <summary>… to this.</summary>
    private const double MostPart = 0.95;

    /// <summary>Greatest slope of a part's wanted surface to the right and down: 31 degrees.</summary>
    private const double MostTilt = 0.6;

    public static IReadOnlyList<ShadingCase> Of(RenderedTruth truth)
    {
        using var photo = PhotoReader.Read(File.ReadAllBytes(truth.Photo), new AnalysisOptions().Reading);
        using var linear = PhotoLineariser.Linearise(photo);
        using var calibrated = new TrueLight(truth).Calibrate(linear);
        using var regions = new NetworkSegmenter().Segment(calibrated);
        ChartArea.LeaveOut(calibrated, regions);
        var camera = new Camera(truth.Scene);
        var rig = new LightRig(truth.Scene.Light, camera);
        var cases = new List<ShadingCase>();
        if (truth.Chart is { } quad)
        {
            Add("chart", calibrated, regions, ChartPlane.Facing(quad, photo.Width, photo.Height), 1);
        }

        Add("camera", calibrated, regions, SurfaceFacing.Camera, OnPlane(Vector3.UnitZ));
        var random = new SplitMix64(truth.Name.Aggregate(0UL, (sum, letter) => (sum * 31) + letter));
        for (var i = 0; i < Parts; i++)
        {
            var share = LeastPart + ((MostPart - LeastPart) * Uniform(ref random));
            var (width, height) = ((int)(share * calibrated.Width), (int)(share * calibrated.Height));
            var left = (int)(Uniform(ref random) * (calibrated.Width - width));
            var top = (int)(Uniform(ref random) * (calibrated.Height - height));
            var normal = Vector3.Normalize(new Vector3(Tilt(ref random), Tilt(ref random), 1));
            using var part = Part(calibrated, left, top, width, height);
            using var map = new RegionMap
            {
                Regions = Part(regions.Regions, left, top, width, height),
                Confidence = Part(regions.Confidence, left, top, width, height),
            };
            Add("view", part, map, new SurfaceFacing(normal, default), OnPlane(normal));
        }

        return cases;

        // Light on a plane relative to that by which the true colours are told. Normals: right, down, to the camera.
        double OnPlane(Vector3 normal) =>
            rig.Irradiance((camera.Right * normal.X) - (camera.Up * normal.Y) - (camera.Forward * normal.Z), 1, 1)
            / truth.ChartIrradiance;

        void Add(string kind, CalibratedPhoto seen, RegionMap map, SurfaceFacing facing, double light)
        {
            var samples = new RegionSamples(seen, map);
            var skin = samples.Sure(Region.Skin);
            if (
                skin.PixelCount < SkinMeasurer.LeastShare * seen.Width * seen.Height
                || HeadShading.Find(map, samples, skin, facing) is not { } shading
            )
            {
                return;
            }

            var wanted = LinearRgb.FromLab(truth.Skin);
            var all = (wanted.R + wanted.G + wanted.B) * light;
            cases.Add(
                new ShadingCase(
                    truth.Name,
                    kind,
                    Math.Log(shading.Fitted / all),
                    Math.Log(shading.Witnessed / all),
                    Math.Log(Vector3.Dot(shading.SkinLight, Vector3.One) / all),
                    shading.RelativeDoubt,
                    shading.Clues
                )
            );
        }
    }

    private static double Uniform(ref SplitMix64 random) => random.Below(1 << 20) / (double)(1 << 20);

    private static float Tilt(ref SplitMix64 random) => (float)(MostTilt * ((2 * Uniform(ref random)) - 1));

    private static CalibratedPhoto Part(CalibratedPhoto photo, int left, int top, int width, int height) =>
        new()
        {
            FullWidth = width,
            FullHeight = height,
            Pixels = new RgbPlanes<float>(
                Part(photo.Pixels.Red, left, top, width, height),
                Part(photo.Pixels.Green, left, top, width, height),
                Part(photo.Pixels.Blue, left, top, width, height)
            ),
            Clipping = Part(photo.Clipping, left, top, width, height),
            Summary = photo.Summary with { Chart = null },
        };

    private static Plane<T> Part<T>(Plane<T> plane, int left, int top, int width, int height)
        where T : unmanaged
    {
        var part = new Plane<T>(width, height);
        for (var y = 0; y < height; y++)
        {
            plane.Row(top + y).Slice(left, width).CopyTo(part.Row(y));
        }

        return part;
    }
}
