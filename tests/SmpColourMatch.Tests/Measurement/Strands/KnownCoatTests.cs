using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Tests.Measurement.Strands;

/// <summary>Drawn coats: each pixel the mean of many strands, so that none shows its own colour.</summary>
public class KnownCoatTests
{
    private static readonly Lab Skin = new(62, 11, 18);

    /// <summary>Strands that a pixel averages: pixels differ at random here, so a sample place of four averages 36.</summary>
    private const int Strands = 9;

    private static Lab Named(string id) => new HairModel(NamedHair.Find(id)!.Parameters).Lab();

    /// <param name="hair">Pigmented.</param>
    /// <param name="grey">Share of white strands.</param>
    /// <param name="cover">Share of hair; the rest is skin, in shade.</param>
    /// <param name="gloss">Added to all, linear.</param>
    /// <param name="below">Light on the skin between, as share of that on bare skin.</param>
    private static HairColour Measure(Lab hair, double grey = 0, double cover = 1, double gloss = 0, double below = 0.6)
    {
        var (own, white, skin) = (LinearRgb.FromLab(hair), LinearRgb.FromLab(Named("grey")), LinearRgb.FromLab(Skin));
        using var photo = new FlatPhoto(
            640,
            480,
            (x, y) =>
                (x, y) switch
                {
                    (>= 100 and < 540, >= 220 and < 440) => (Skin, Region.Skin),
                    (>= 100 and < 540, >= 60 and < 220) => (Pixel(x, y), Region.Hair),
                    _ => (new Lab(80, 0, 5), Region.Background),
                }
        );
        return ColourMeasurer.Measure(photo.Photo, photo.Map).Hair!;

        Lab Pixel(int x, int y)
        {
            var (r, g, b) = (gloss, gloss, gloss);
            for (var i = 0; i < Strands; i++)
            {
                var (kind, shade) = (
                    FlatPhoto.Noise(x + (641 * i), y) + 0.5,
                    1 + (0.6 * FlatPhoto.Noise(y, x + (983 * i)))
                );
                var isWhite = FlatPhoto.Noise(x + (331 * i), y + 7) + 0.5 < grey;
                var strand =
                    kind > cover ? new LinearRgb(below * skin.R, below * skin.G, below * skin.B)
                    : isWhite ? white
                    : own;
                (r, g, b) = (
                    r + (shade * strand.R / Strands),
                    g + (shade * strand.G / Strands),
                    b + (shade * strand.B / Strands)
                );
            }

            return new LinearRgb(r, g, b).ToLab();
        }
    }

    [Theory]
    [InlineData("black")]
    [InlineData("dark-brown")]
    [InlineData("mid-brown")]
    [InlineData("blond")]
    public void Hair_of_one_colour_is_read_as_it_is(string id)
    {
        var found = Measure(Named(id), gloss: 0.016);

        Assert.InRange(DeltaE00.Between(Named(id), found.Lab), 0, 5);
        Assert.Equal(0, found.GreyFraction);
    }

    [Theory]
    [InlineData("black", 0.25)]
    [InlineData("black", 0.5)]
    [InlineData("dark-brown", 0.4)]
    public void Pigmented_strands_are_told_from_the_white_ones_among_them(string id, double grey)
    {
        var found = Measure(Named(id), grey, gloss: 0.016);

        // As it looks it would be L* 48 to 64.
        Assert.InRange(DeltaE00.Between(Named(id), found.Lab), 0, 11);
        Assert.InRange(Math.Abs(Named(id).L - found.Lab.L), 0, 1.96 * found.Sd.L);
        Assert.InRange(found.GreyFraction, grey - 0.15, grey + 0.15);
    }

    [Fact]
    public void Skin_that_shows_through_does_not_make_black_hair_light()
    {
        var found = Measure(Named("black"), cover: 0.6, gloss: 0.016);

        Assert.InRange(found.Lab.L, 10, 24);
        Assert.Equal(0, found.GreyFraction);
    }

    [Theory]
    [InlineData(0.35)]
    [InlineData(0.25)]
    public void A_crop_that_shows_more_skin_than_hair_is_not_surely_light(double cover)
    {
        var found = Measure(Named("black"), cover: cover, gloss: 0.016, below: 0.9);

        Assert.InRange(Math.Abs(Named("black").L - found.Lab.L), 0, 1.96 * found.Sd.L);
    }
}
