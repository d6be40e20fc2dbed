using SmpColourMatch.Renderer;
using SmpColourMatch.Renderer.Charts;
using SmpColourMatch.Renderer.Geometry;
using SmpColourMatch.Renderer.Lighting;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Tests.Rendering;

/// <summary>Random scenes are reproducible, varied, and all can be rendered.</summary>
public sealed class ExtremeRandomScenes
{
    [Fact]
    public void The_same_draw_gives_the_same_scene()
    {
        var scene = RandomScenes.Draw(5, 17);
        var again = RandomScenes.Draw(5, 17);
        Assert.Equal(scene with { Hair = again.Hair }, again);
        Assert.Equal(scene.Hair.BareSpots, again.Hair.BareSpots);
        Assert.NotEqual(scene.Seed, RandomScenes.Draw(5, 18).Seed);
        Assert.NotEqual(scene.Seed, RandomScenes.Draw(6, 17).Seed);
    }

    [Fact]
    public void A_thousand_draws_cover_all_kinds_and_stay_in_range()
    {
        var scenes = Enumerable.Range(0, 1000).Select(i => RandomScenes.Draw(1, i)).ToList();
        Assert.Equal(15, scenes.Select(scene => scene.Light.Lamp).Distinct().Count());
        Assert.Equal(4, scenes.Select(scene => scene.Backdrop.Kind).Distinct().Count());
        Assert.Equal(4, scenes.Select(scene => scene.Backdrop.Garment).Distinct().Count());
        Assert.InRange(scenes.Count(scene => scene.Chart is not null), 540, 660);
        Assert.InRange(scenes.Count(scene => scene.Light.SecondLamp is not null), 60, 130);
        Assert.InRange(scenes.Count(scene => scene.Hair.LengthMillimetres <= HairDescription.StubbleLimit), 290, 410);
        Assert.All(
            scenes,
            scene =>
            {
                Assert.InRange(scene.Skin.MelanosomeFraction, 0.012, 0.26);
                Assert.InRange(scene.Skin.BloodFraction, 0.0005, 0.15);
                Assert.InRange(scene.Camera.MeteredStops!.Value, -2.5, 2.5);
                Assert.InRange(scene.Camera.RedGain, 0.8, 1.4);
                Assert.InRange(scene.Camera.BlueGain, 0.65, 1.25);
                Assert.InRange(scene.Camera.JpegQuality, 80, 96);
            }
        );
    }

    [Fact]
    public void Charts_lie_inside_their_photos_at_any_size_and_turn()
    {
        var options = new RandomSceneOptions { Chart = ChartOption.Always, LongSide = 400 };
        for (var i = 0; i < 200; i++)
        {
            var scene = RandomScenes.Draw(2, i, options);
            var camera = new Camera(scene);
            var chart = new ChartBoard(camera, new LightRig(scene.Light, camera), scene.Chart!);
            var quad = chart.Quad();
            Assert.All(quad, corner => Assert.InRange(corner.X, 0, scene.Width - 1f));
            Assert.All(quad, corner => Assert.InRange(corner.Y, 0, scene.Height - 1f));
            var share = (quad[1] - quad[0]).Length() / scene.Width;
            Assert.InRange(share, 0.035, 0.33);
        }
    }

    [Theory]
    [InlineData(ChartOption.Always, 1)]
    [InlineData(ChartOption.Mirrored, -1)]
    public void Corners_run_clockwise_unless_mirrored(ChartOption option, int sign)
    {
        for (var i = 0; i < 20; i++)
        {
            var scene = RandomScenes.Draw(4, i, new RandomSceneOptions { Chart = option });
            var camera = new Camera(scene);
            var quad = new ChartBoard(camera, new LightRig(scene.Light, camera), scene.Chart!).Quad();
            var (a, b) = (quad[1] - quad[0], quad[3] - quad[0]);
            Assert.Equal(sign, Math.Sign((a.X * b.Y) - (a.Y * b.X)));
        }
    }

    [Fact]
    public void One_head_under_eight_lamps_differs_in_light_and_camera_only()
    {
        var options = new RandomSceneOptions { Chart = ChartOption.Always, IsStability = true };
        var scenes = Enumerable.Range(8, 8).Select(i => RandomScenes.Draw(6, i, options)).ToList();
        Assert.Equal(8, scenes.Select(scene => scene.Light.Lamp).Distinct().Count());
        Assert.Single(scenes.Select(scene => (scene.Skin, scene.Seed, scene.Chart)).Distinct());
        Assert.Equal(8, scenes.Select(scene => scene.Camera.Sensor!.Seed).Distinct().Count());
    }

    [Fact]
    public void Random_scenes_render_at_a_small_size()
    {
        for (var i = 0; i < 3; i++)
        {
            var scene = RandomScenes.Draw(3, i);
            using var photo = PhotoRenderer.Render(
                scene with
                {
                    Width = scene.Width / 5,
                    Height = scene.Height / 5,
                    Hair = scene.Hair with { HairsPerSquareCentimetre = 30 },
                }
            );
            // Part of every picture is the client's: skin, hair or stubble.
            Assert.InRange(photo.Truth.RegionFractions[0], 0.1, 0.9);
        }
    }
}
