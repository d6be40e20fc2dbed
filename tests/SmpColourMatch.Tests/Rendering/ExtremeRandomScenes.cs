using SmpColourMatch.Renderer;
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
        Assert.Equal(3, scenes.Select(scene => scene.Light.Lamp).Distinct().Count());
        Assert.Equal(4, scenes.Select(scene => scene.Backdrop.Kind).Distinct().Count());
        Assert.Equal(4, scenes.Select(scene => scene.Backdrop.Garment).Distinct().Count());
        Assert.InRange(scenes.Count(scene => scene.Chart is not null), 240, 360);
        Assert.InRange(scenes.Count(scene => scene.Hair.LengthMillimetres <= HairDescription.StubbleLimit), 290, 410);
        Assert.All(
            scenes,
            scene =>
            {
                Assert.InRange(scene.Skin.MelanosomeFraction, 0.012, 0.26);
                Assert.InRange(scene.Skin.BloodFraction, 0.0005, 0.15);
                Assert.InRange(scene.Camera.Exposure, 0.8, 1.5);
                Assert.InRange(scene.Camera.JpegQuality, 80, 96);
            }
        );
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
                    Width = scene.Width / 8,
                    Height = scene.Height / 8,
                    Hair = scene.Hair with { HairsPerSquareCentimetre = 30 },
                }
            );
            // Part of every picture is the client's: skin, hair or stubble.
            Assert.InRange(photo.Truth.RegionFractions[0], 0.1, 0.9);
        }
    }
}
