using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Estimation;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Tests.Measurement;

public class ExtremeMeasurementTests
{
    private static readonly Lab Skin = new(62, 11, 18);

    private static ColourMeasurement Measure(int width, int height, Func<int, int, (Lab, Region)> at)
    {
        using var photo = new FlatPhoto(width, height, at);
        return ColourMeasurer.Measure(photo.Photo, photo.Map);
    }

    /// <summary>A wrong chart, say, corrects to colours that no light makes: channels below nothing and above white.</summary>
    [Theory]
    [InlineData(CalibrationMethod.None)]
    [InlineData(CalibrationMethod.ColourChart)]
    public void Whatever_a_photo_holds_what_is_measured_is_a_number(CalibrationMethod method)
    {
        var (random, measured) = (new Random(20261121), 0);
        for (var i = 0; i < 150; i++)
        {
            Lab Draw() =>
                new(100 * random.NextDouble(), -20 + (80 * random.NextDouble()), -40 + (120 * random.NextDouble()));
            var (skin, hair, stubble, noise) = (Draw(), Draw(), Draw(), 30 * random.NextDouble() * random.NextDouble());
            var (border, rim) = (60 + random.Next(200), 60 + random.Next(200));
            using var photo = new FlatPhoto(
                320,
                320,
                (x, y) =>
                {
                    var (colour, region) =
                        ((x - 160) * (x - 160)) + ((y - 160) * (y - 160)) > 140 * 140 ? (Draw(), Region.Background)
                        : y > border ? (skin, Region.Skin)
                        : x > rim ? (hair, Region.Hair)
                        : (stubble, Region.Stubble);
                    return (colour with { L = Math.Max(0, colour.L + (noise * FlatPhoto.Noise(x, y))) }, region);
                }
            );
            var found = ColourMeasurer.Measure(photo.Photo, photo.Map);
            var (estimated, _) = LightEstimator.Estimate(
                found,
                new CalibrationSummary(method, new LabSd(1, 1, 1)),
                0.01 + random.NextDouble()
            );
            foreach (var (lab, sd) in Colours(found).Concat(Colours(estimated)))
            {
                measured++;
                Assert.True(double.IsFinite(lab.L + lab.A + lab.B), $"{i}: {lab}");
                Assert.True(double.IsFinite(sd.L + sd.A + sd.B), $"{i}: {sd}");
            }
        }

        Assert.True(measured > 150, $"only {measured} colours");
    }

    private static IEnumerable<(Lab Lab, LabSd Sd)> Colours(ColourMeasurement measurement)
    {
        if (measurement.Skin is { } skin)
        {
            yield return (skin.Lab, skin.Sd);
        }

        if (measurement.Hair is { } hair)
        {
            yield return (hair.Lab, hair.Sd);
        }
    }

    [Fact]
    public void Nothing_found_is_said()
    {
        var found = Measure(640, 480, (_, _) => (new Lab(75, 20, 20), Region.Background));

        Assert.Null(found.Skin);
        Assert.Null(found.Hair);
        Assert.Equal("no-skin-found no-hair-found", string.Join(' ', found.Notes.Select(n => n.Code)));
    }

    [Fact]
    public void A_grey_photo_gives_no_colour()
    {
        var found = Measure(640, 480, (_, y) => (new Lab(60, 0, 0), y < 240 ? Region.Skin : Region.Hair));

        Assert.Null(found.Skin);
        Assert.Null(found.Hair);
        Assert.Equal(NoteSeverity.Error, Assert.Single(found.Notes, n => n.Code == NoteCodes.GreyPicture).Severity);
    }

    [Fact]
    public void Burnt_skin_is_told_and_not_measured()
    {
        var found = Measure(
            640,
            480,
            (x, y) => (x < 320 ? new Lab(99, 0, 2) : Skin, y < 300 ? Region.Skin : Region.Background)
        );

        Assert.Contains(found.Notes, n => n.Code == NoteCodes.OverExposed);
        Assert.InRange(found.Skin!.Lab.L, 60, 65);
    }

    [Fact]
    public void A_dark_photo_is_told()
    {
        var found = Measure(640, 480, (_, y) => (new Lab(18, 8, 9), y < 300 ? Region.Skin : Region.Background));

        Assert.Contains(found.Notes, n => n.Code == NoteCodes.UnderExposed);
    }

    [Fact]
    public void A_small_photo_is_told() =>
        Assert.Contains(Measure(320, 240, (_, _) => (Skin, Region.Skin)).Notes, n => n.Code == NoteCodes.SmallPicture);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 300)]
    [InlineData(17, 3)]
    public void Tiny_photos_do_no_harm(int width, int height)
    {
        var found = Measure(width, height, (_, _) => (Skin, Region.Skin));

        Assert.Null(found.Skin);
        Assert.Equal(1, found.SkinFraction);
    }

    [Fact]
    public void The_same_photo_gives_the_same_numbers()
    {
        static (Lab, Region) At(int x, int y) =>
            (Skin + (FlatPhoto.Noise(x, y) * new Lab(9, 5, 5)), y < 200 ? Region.Skin : Region.Hair);

        Assert.Equal(Measure(500, 480, At).Skin, Measure(500, 480, At).Skin);
    }

    [Fact]
    public void Photo_and_map_must_agree()
    {
        using var one = new FlatPhoto(64, 48, (_, _) => (Skin, Region.Skin));
        using var other = new FlatPhoto(48, 64, (_, _) => (Skin, Region.Skin));

        var error = Assert.Throws<ArgumentException>(() => ColourMeasurer.Measure(one.Photo, other.Map));
        Assert.Contains("48x64", error.Message, StringComparison.Ordinal);
    }
}
