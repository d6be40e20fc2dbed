using System.Numerics;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Measurement.Shading;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Renderer.Charts;
using SmpColourMatch.Renderer.Geometry;
using SmpColourMatch.Renderer.Lighting;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Tests.Measurement;

/// <summary>Spheres and ellipsoids lit from known sides: normals, skin and hair must come out as they were put in.</summary>
public sealed class KnownShadingTests
{
    private const int Width = 640;
    private const int Height = 640;
    private static readonly Vector2 Middle = new(320, 320);

    [Theory]
    [InlineData(240, 240)]
    [InlineData(200, 260)]
    public void The_normals_of_an_ellipsoid_are_found(float a, float b)
    {
        using var head = Ellipsoid(a, b, Vector3.UnitZ, 1, _ => Region.Skin);
        var normals = OutlineNormals.Of(head.Map);
        var depth = 2 / ((1 / (a * a)) + (1 / (b * b)));
        for (var index = 0; index < normals.Count; index++)
        {
            var p = CellMiddle(normals, index) - Middle;
            var inside = 1 - (p.X * p.X / (a * a)) - (p.Y * p.Y / (b * b));
            if (inside < 0.3f)
            {
                continue;
            }

            var exact = Vector3.Normalize(
                new Vector3(p.X / (a * a), p.Y / (b * b), MathF.Sqrt(inside * depth) / depth)
            );
            Assert.InRange(Vector3.Dot(exact, normals[index]), 0.99f, 1.0001f);
        }
    }

    /// <summary>Light from the side, below or ahead; skin only on one side of the head.</summary>
    [Theory]
    [InlineData(0.3f, -0.4f)]
    [InlineData(-0.5f, -0.2f)]
    [InlineData(0.4f, 0.1f)]
    public void Skin_reads_as_if_it_faced_the_camera_wherever_the_light_stands(float right, float down)
    {
        var towards = Vector3.Normalize(new Vector3(right, down, 0.8f));
        using var head = Ellipsoid(220, 250, towards, 0.5f, p => p.Y > 300 ? Region.Skin : Region.Hair);
        var found = ColourMeasurer.Measure(head.Photo, head.Map);

        // What faces the camera gets (0.5 + 0.5 cos) of the light, in which the skin is L* 60.
        var share = 0.5f + (0.5f * towards.Z);
        var linear = LinearRgb.FromLab(SkinColour);
        var facing = new LinearRgb(linear.R * share, linear.G * share, linear.B * share).ToLab();
        Assert.InRange(DeltaE00.Between(facing, found.Skin!.Lab), 0, 2.5);
    }

    [Fact]
    public void A_shirt_of_skin_s_colour_does_not_outweigh_the_scalp()
    {
        // A head with hair above, skin below, and three times as much shirt that was taken for skin.
        var shirt = new Lab(74, 8, 11);
        using var photo = new FlatPhoto(
            640,
            640,
            (x, y) =>
                ((x - 320) * (x - 320)) + ((y - 220) * (y - 220)) < 150 * 150
                    ? y < 200
                        ? (new Lab(18 + FlatPhoto.Noise(x, y), 2, 5), Region.Hair)
                        : (new Lab(40 + FlatPhoto.Noise(x, y), 14, 18), Region.Skin)
                    : y > 340
                        ? (shirt with { L = shirt.L + FlatPhoto.Noise(x, y) }, Region.Skin)
                        : (new Lab(60, 0, 0), Region.Background)
        );
        var found = ColourMeasurer.Measure(photo.Photo, photo.Map).Skin!.Lab;
        Assert.InRange(found.A, 12, 16);
        Assert.InRange(found.L, 34, 52);
    }

    [Fact]
    public void Hair_s_distance_is_known_to_a_tenth()
    {
        const int Across = 40;
        ShadedCell hair = new(Region.Hair, Vector3.One, Vector3.UnitZ, (10 * Across) + 20);
        var distance = HairDistance.Of(
            [
                [hair],
                [],
            ],
            Across,
            Across * 30
        );
        for (var i = 0; i < distance.Length; i++)
        {
            var (x, y) = ((i % Across) - 20, (i / Across) - 10);
            Assert.InRange(distance[i] / 3.0, 0.94 * Math.Sqrt((x * x) + (y * y)), 1.09 * Math.Sqrt((x * x) + (y * y)));
        }
    }

    [Fact]
    public void Mirrored_light_is_taken_off()
    {
        var colours = new TwoColours(Vector3.Normalize(new Vector3(0.5f, 0.3f, 0.2f)) / 1.6222f, 0);
        var diffuse = new Vector3(0.30f, 0.18f, 0.12f);
        Assert.Equal(0.6, colours.DiffuseLight(diffuse), 2);
        Assert.Equal(0.6, colours.DiffuseLight(diffuse + new Vector3(0.1f)), 2);
    }

    /// <summary>Corners that are exact, and corners found half a pixel off, which on a chart of fifty pixels feigns a tilt of ten degrees and more.</summary>
    [Theory]
    [InlineData(0f, 4, 12)]
    [InlineData(0.5f, 8, 16)]
    public void A_chart_s_tilt_is_read_off_its_outline(float noise, double median, double ninth)
    {
        var errors = new List<double>();
        var within = 0;
        var random = new Random(8);
        for (var i = 0; i < 100; i++)
        {
            var scene = RandomScenes.Draw(8, i, new RandomSceneOptions { Chart = ChartOption.Always });
            var camera = new Camera(scene);
            var board = new ChartBoard(camera, new LightRig(scene.Light, camera), scene.Chart!);
            var quad = Array.ConvertAll(
                [.. board.Quad()],
                corner => corner + (noise * new Vector2(Normal(random), Normal(random)))
            );
            var facing = ChartPlane.Facing(
                new ChartQuad(quad[0], quad[1], quad[2], quad[3]),
                scene.Width,
                scene.Height
            );
            var exact = new Vector3(
                Vector3.Dot(board.Normal, camera.Right),
                -Vector3.Dot(board.Normal, camera.Up),
                -Vector3.Dot(board.Normal, camera.Forward)
            );
            errors.Add(Math.Acos(Math.Min(1, Vector3.Dot(exact, facing.Normal))) * 180 / Math.PI);
            within += Math.Abs(exact.X - facing.Normal.X) <= 1.96 * facing.SdAlong(Vector3.UnitX) ? 1 : 0;
            within += Math.Abs(exact.Y - facing.Normal.Y) <= 1.96 * facing.SdAlong(Vector3.UnitY) ? 1 : 0;
        }

        errors.Sort();
        Assert.InRange(errors[50], 0, median);
        Assert.InRange(errors[90], 0, ninth);

        // Of two axes each: nine of ten and more lie within what is meant for 95 %.
        Assert.InRange(within, 176, 200);
    }

    /// <summary>Of sd 1 (Box and Muller 1958).</summary>
    private static float Normal(Random random) =>
        (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));

    private static readonly Lab SkinColour = new(60, 12, 18);

    private static readonly Lab HairColour = new(30, 4, 9);

    private static Vector2 CellMiddle(OutlineNormals normals, int index) =>
        new(
            ((index % normals.Across) + 0.5f) * normals.CellPixels,
            ((index / normals.Across) + 0.5f) * normals.CellPixels
        );

    /// <summary>An ellipsoid under a wide lamp: light 0.5 + 0.5·cos of the angle to it.</summary>
    private static FlatPhoto Ellipsoid(float a, float b, Vector3 light, float falloff, Func<Vector2, Region> regionAt)
    {
        var depth = MathF.Sqrt(2 / ((1 / (a * a)) + (1 / (b * b))));
        return new FlatPhoto(
            Width,
            Height,
            (x, y) =>
            {
                var p = new Vector2(x, y) - Middle;
                var inside = 1 - (p.X * p.X / (a * a)) - (p.Y * p.Y / (b * b));
                if (inside <= 0)
                {
                    return (new Lab(70, 0, 2), Region.Background);
                }

                var normal = Vector3.Normalize(new Vector3(p.X / (a * a), p.Y / (b * b), MathF.Sqrt(inside) / depth));
                var share = 1 - falloff + (falloff * Vector3.Dot(normal, light));
                var region = regionAt(new Vector2(x, y));
                var own = LinearRgb.FromLab(region == Region.Skin ? SkinColour : HairColour);
                return (new LinearRgb(own.R * share, own.G * share, own.B * share).ToLab(), region);
            }
        );
    }
}
