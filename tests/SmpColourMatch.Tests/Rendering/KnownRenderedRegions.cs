using SmpColourMatch.Renderer;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Tests.Rendering;

/// <summary>The mask says what the scene holds.</summary>
public sealed class KnownRenderedRegions
{
    [Fact]
    public void A_bald_head_is_skin_alone()
    {
        using var photo = PhotoRenderer.Render(SmallScenes.Bald);
        Assert.Equal(1, photo.Truth.RegionFractions.Sum(), 1e-9);
        Assert.InRange(photo.Truth.RegionFractions[1], 0.15, 0.6);
        Assert.Equal(0, photo.Truth.RegionFractions[2]);
        Assert.Equal(0, photo.Truth.RegionFractions[3]);
    }

    [Fact]
    public void A_shaved_head_is_stubble_and_skin()
    {
        using var photo = PhotoRenderer.Render(
            SmallScenes.Bald with
            {
                Hair = SmallScenes.Bald.Hair with { BareSpots = [] },
            }
        );
        Assert.InRange(photo.Truth.RegionFractions[3], 0.15, 0.5);
        Assert.InRange(photo.Truth.RegionFractions[2], 0, 0.01);
        Assert.InRange(photo.Truth.RegionFractions[1], 0.02, 0.3);
    }

    [Theory]
    [InlineData(2, 150)]
    [InlineData(4, 110)]
    public void A_shaved_or_cropped_head_is_so_at_its_outline_as_in_its_middle(double millimetres, double hairs)
    {
        using var photo = PhotoRenderer.Render(
            SmallScenes.Bald with
            {
                Hair = SmallScenes.Bald.Hair with
                {
                    BareSpots = [],
                    LengthMillimetres = millimetres,
                    HairsPerSquareCentimetre = hairs,
                },
            }
        );
        Assert.InRange(photo.Truth.RegionFractions[3], 0.15, 0.5);
        Assert.InRange(photo.Truth.RegionFractions[2], 0, 0.002);
    }

    [Fact]
    public void A_full_head_is_hair_and_a_bare_patch_in_it_is_skin()
    {
        using var photo = PhotoRenderer.Render(
            SmallScenes.Bald with
            {
                Hair = SmallScenes.Bald.Hair with
                {
                    LengthMillimetres = 14,
                    HairsPerSquareCentimetre = 120,
                    BareSpots = [new BareSpot(0, 30, -90, 28, 5, 0)],
                },
            }
        );
        Assert.InRange(photo.Truth.RegionFractions[2], 0.12, 0.5);
        // 0.8 pixels a millimetre at the head's middle, which stands 47 mm right of the picture's. From 20° above, the patch lies
        // 30·sin 20° + 90·cos 20° = 95 mm nearer, and 30·cos 20° − 90·sin 20° = −3 mm above the middle.
        const double scale = 0.8 * 560 / (560 - 95);
        var (x, y) = (160 + (int)(47 * scale), 120 + (int)(3 * scale));
        Assert.Equal(1, photo.Mask[x, y]);
        Assert.Equal(1, photo.Mask[x + 10, y]);
        Assert.Equal(1, photo.Mask[x - 10, y]);
        Assert.Equal(2, photo.Mask[x + 40, y]);
        Assert.Equal(2, photo.Mask[x - 40, y]);
    }

    [Fact]
    public void Fractions_are_those_of_the_mask()
    {
        using var photo = PhotoRenderer.Render(SmallScenes.Bald);
        for (byte region = 0; region < 4; region++)
        {
            var share = photo.Mask.Samples.Count(region) / (double)photo.Mask.Samples.Length;
            Assert.Equal(share, photo.Truth.RegionFractions[region], 1e-9);
        }
    }
}
