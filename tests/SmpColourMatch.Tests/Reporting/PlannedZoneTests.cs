using SmpColourMatch.Core.Reporting.Pages;
using SmpColourMatch.Core.Segmentation;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Tests.Specs;

namespace SmpColourMatch.Tests.Reporting;

/// <summary>Where dots go, and what counts as a face.</summary>
public static class PlannedZoneTests
{
    private const int Side = 200;

    [Fact]
    public static void KnownPolygonHoldsItsInside()
    {
        // An L: the notch at the upper right is outside.
        var zone = ZonePolygon.Parse("0,0, 10,0, 10,10, 20,10, 20,20, 0,20");

        Assert.True(zone.Holds(5, 5));
        Assert.True(zone.Holds(15, 15));
        Assert.False(zone.Holds(15, 5));
        Assert.False(zone.Holds(-1, 15));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1,2,3,4")]
    [InlineData("1,2,3,4,5")]
    [InlineData("1,2,3,4,5,x")]
    [InlineData("1,2,3,4,5,NaN")]
    public static void InvalidPolygonIsTold(string words) =>
        Assert.Throws<FormatException>(() => ZonePolygon.Parse(words));

    [Fact]
    public static void InvalidZoneIsAUsageError()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Path("page.html");
        Assert.Equal(2, CommandRun.Of("match", TestImages.First, "--zone", "1,1,9,1,9,9").ExitCode);
        Assert.Equal(2, CommandRun.Of("match", TestImages.First, "--report", page, "--zone", "1,1").ExitCode);
    }

    [Fact]
    public static void AGivenZoneChangesThePageAndIsTold()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Path("page.html");
        Assert.Equal(
            0,
            CommandRun.Of("match", TestImages.First, "--report", page, "--zone", "0,0,1600,0,1600,1200,0,1200").ExitCode
        );
        Assert.Contains("The zone was drawn by hand.", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Fact]
    public static void OutlineIsConvexAndKeepsWhatItHolds()
    {
        int[] first = [50, 60, 90, 60, 40];
        int[] last = [50, 60, -1, 95, 80];

        Outline.Fill(first, last);

        Assert.Equal([50, 48, 45, 43, 40], first);
        Assert.Equal(95, last[3]);
        Assert.Equal(80, last[2]);
    }

    [Fact]
    public static void SkinWithinTheHairIsPlannedAndSkinOutsideIsNot()
    {
        // A horseshoe of hair open to the bottom, skin within and below.
        using var regions = Regions(
            (x, y) => y < 40 || x < 30 || x >= 170 ? (y < 140 ? Region.Hair : Region.Skin) : Region.Skin
        );
        using var scalp = ScalpZone.Find(regions, []);
        using var zone = PlannedZone.Find(regions, scalp, []);

        Assert.Equal(1, zone[100, 80]);
        Assert.Equal(0, zone[100, 20]);
        Assert.Equal(0, zone[100, 180]);
    }

    [Fact]
    public static void EyesAreFoundAndVeiledAndFlatSkinHasNone()
    {
        using var regions = Regions((_, _) => Region.Skin);
        using var flat = Picture((_, _) => 0.4f);
        using var face = Picture(
            (x, y) => Math.Abs(y - 100) < 6 && Math.Abs(Math.Abs(x - 100) - 25) < 11 ? 0.05f : 0.4f
        );

        Assert.Empty(EyeBandFinder.Find(flat, regions));
        var eyes = EyeBandFinder.Find(face, regions);

        Assert.True(eyes[0].IsSure);
        Assert.InRange(eyes[0].X, 92, 108);
        Assert.InRange(eyes[0].Y, 92, 108);
        using var scalp = ScalpZone.Find(regions, eyes);
        Assert.Equal(0, scalp[75, 100]);
        Assert.Equal(0, scalp[100, 150]);
        Assert.Equal(1, scalp[100, 20]);
    }

    private static Plane<byte> Regions(Func<int, int, Region> of)
    {
        var regions = new Plane<byte>(Side, Side);
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                regions[x, y] = (byte)of(x, y);
            }
        }

        return regions;
    }

    private static RgbPlanes<float> Picture(Func<int, int, float> light)
    {
        var picture = new RgbPlanes<float>(Side, Side);
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                picture.Red[x, y] = picture.Green[x, y] = picture.Blue[x, y] = light(x, y);
            }
        }

        return picture;
    }
}
