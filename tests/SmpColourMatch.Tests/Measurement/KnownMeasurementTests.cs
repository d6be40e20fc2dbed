using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Tests.Measurement;

public class KnownMeasurementTests
{
    private static readonly Lab Skin = new(62, 11, 18);
    private static readonly Lab Hair = new(22, 3, 8);
    private static readonly Lab Wall = new(80, 0, 5);

    /// <summary>An ellipsoid, hair above and skin below, under a soft lamp beside the camera: light 0.5 + 0.5 nz.</summary>
    private static (Lab Colour, Region Region) Head(int x, int y, Lab skin, Lab hair)
    {
        var (u, v) = ((x - 320) / 220.0, (y - 245) / 205.0);
        var inside = 1 - (u * u) - (v * v);
        if (inside <= 0)
        {
            return (Wall, Region.Background);
        }

        var region = y >= 220 ? Region.Skin : Region.Hair;
        var light = 0.5 + (0.5 * Math.Sqrt(inside));
        return (Lit(region == Region.Skin ? skin : hair, light), region);
    }

    private static ColourMeasurement Measure(Func<int, int, (Lab, Region)> at)
    {
        using var photo = new FlatPhoto(640, 480, at);
        return ColourMeasurer.Measure(photo.Photo, photo.Map);
    }

    [Fact]
    public void Plain_regions_give_their_own_colours()
    {
        var found = Measure((x, y) => Head(x, y, Skin, Hair));

        Near(Skin, found.Skin!.Lab, 2.5);
        Assert.Equal(Skin.HueAngleDegrees, found.Skin.Lab.HueAngleDegrees, 0.5);

        // Hair loses what strands mirror and what comes through them from the skin; these do neither.
        Near(Hair, found.Hair!.Lab, 5.2);
        Assert.Equal(HairSource.Hair, found.Hair.Source);
        Assert.Equal(0, found.Hair.GreyFraction);
        Assert.Equal(Share(Region.Skin), found.SkinFraction, 4);
        Assert.Equal(Share(Region.Hair), found.HairFraction, 4);
        Assert.InRange(found.Skin.Sd.L, 2.5, 9);

        static double Share(Region region) =>
            Enumerable.Range(0, 640 * 480).Count(i => Head(i % 640, i / 640, Skin, Hair).Region == region)
            / (640.0 * 480);
    }

    [Fact]
    public void Skin_of_a_head_shaved_all_over_is_read_between_the_hairs_and_told()
    {
        var found = Measure(
            (x, y) =>
                x is >= 100 and < 540 && y is >= 60 and < 440
                    ? (FlatPhoto.Noise(x, y) < -0.2 ? Hair : Skin, Region.Stubble)
                    : (Wall, Region.Background)
        );

        Near(Skin, found.Skin!.Lab, 2);
        Assert.True(found.Skin.Sd.L > 7, $"sd {found.Skin.Sd}");
        Assert.Contains(found.Notes, note => note.Code == NoteCodes.SkinBetweenStubble);
        Assert.Equal(HairSource.Stubble, found.Hair!.Source);
    }

    [Fact]
    public void Noise_hardly_moves_the_centre()
    {
        var found = Measure(
            (x, y) =>
            {
                var n = new Lab(8, 4, 4);
                var (skin, hair) = (Skin + (FlatPhoto.Noise(x, y) * n), Hair + (FlatPhoto.Noise(y, x) * n));
                return Head(x, y, skin, hair);
            }
        );

        var still = Measure((x, y) => Head(x, y, Skin, Hair));
        Near(still.Skin!.Lab, found.Skin!.Lab, 1.2);
        Near(still.Hair!.Lab, found.Hair!.Lab, 1.0);
    }

    [Fact]
    public void Skin_is_read_as_it_faces_the_camera_where_light_falls_off()
    {
        // From full to 45 % across the skin, in linear light: what faces the camera, in the middle, gets 72 %.
        var found = Measure((x, y) => Head(x, y, Lit(Skin, 1 - (0.55 * Math.Clamp((x - 100) / 440.0, 0, 1))), Hair));

        Near(Lit(Skin, 0.725), found.Skin!.Lab, 2.5);
    }

    private static Lab Lit(Lab colour, double light)
    {
        var rgb = LinearRgb.FromLab(colour);
        return new LinearRgb(rgb.R * light, rgb.G * light, rgb.B * light).ToLab();
    }

    [Fact]
    public void Shine_is_left_out_and_told()
    {
        var found = Measure(
            (x, y) =>
            {
                var isShiny = x is > 250 and < 370 && y is > 260 and < 400;
                return Head(x, y, isShiny ? new Lab(86, 3, 6) : Skin, Hair);
            }
        );

        Near(Measure((x, y) => Head(x, y, Skin, Hair)).Skin!.Lab, found.Skin!.Lab, 0.6);
        Assert.Contains(
            found.Notes,
            n => n.Code == NoteCodes.Glare && n.Message.Contains('%', StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Grey_hair_is_counted_and_the_pigmented_is_measured()
    {
        var found = Measure((x, y) => Head(x, y, Skin, FlatPhoto.Noise(x, y) < -0.1 ? new Lab(75, 0, 6) : Hair));

        // Pixels that are whole strands have more contrast than any photo: the share is then taken low, and the doubt owns up.
        Assert.InRange(found.Hair!.GreyFraction, 0.25, 0.45);
        Near(Hair, found.Hair.Lab, 7);
        Assert.InRange(Math.Abs(found.Hair.Lab.L - Hair.L), 0, 1.96 * found.Hair.Sd.L);
    }

    [Fact]
    public void White_hair_is_measured_as_it_is()
    {
        var white = new Lab(78, 0, 9);
        var found = Measure((x, y) => Head(x, y, Skin, white));

        Assert.Equal(1, found.Hair!.GreyFraction);
        Near(white, found.Hair.Lab, 2);
    }

    [Fact]
    public void Blond_hair_is_not_grey()
    {
        var found = Measure((x, y) => Head(x, y, Skin, new Lab(60, 3, 18)));

        Assert.Equal(0, found.Hair!.GreyFraction);
    }

    [Fact]
    public void Stubble_serves_where_there_is_no_hair()
    {
        // Twelve of a hundred pixels are strands: no lighter than the field, with a doubt that owns up.
        var found = Measure(
            (x, y) =>
            {
                var strand = FlatPhoto.Noise(x, y) < -0.38;
                var (colour, region) = Head(x, y, Skin, strand ? Hair : Skin);
                return (colour, region == Region.Hair ? Region.Stubble : region);
            }
        );

        Assert.Equal(HairSource.Stubble, found.Hair!.Source);
        Assert.InRange(found.Hair.Lab.L, Hair.L - 12, Hair.L + 12);
        Assert.True(found.Hair.Sd.L > 8);
    }

    [Fact]
    public void Redness_in_a_patch_is_told()
    {
        var found = Measure((x, y) => Head(x, y, x > 430 ? Skin + new Lab(-3, 12, 0) : Skin, Hair));

        Assert.Contains(found.Notes, n => n.Code == NoteCodes.Redness);
    }

    [Fact]
    public void Two_lights_are_told()
    {
        var found = Measure((x, y) => Head(x, y, Skin + new Lab(0, 0, (x - 320) / 12.0), Hair));

        Assert.Contains(
            found.Notes,
            n => n.Code == NoteCodes.MixedLight && n.Message.Contains("left is bluer", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_plain_photo_has_no_notes() =>
        Assert.Empty(Measure((x, y) => Head(x, y, Skin + (FlatPhoto.Noise(x, y) * new Lab(6, 2, 2)), Hair)).Notes);

    private static void Near(Lab expected, Lab actual, double tolerance)
    {
        Assert.True(
            DeltaE00.Between(expected, actual) <= tolerance,
            $"expected {expected}, found {actual}, ΔE00 {DeltaE00.Between(expected, actual):0.00}"
        );
    }
}
