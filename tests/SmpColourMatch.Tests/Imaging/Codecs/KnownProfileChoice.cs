using System.Buffers.Binary;
using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Imaging.Notes;
using SmpColourMatch.Imaging.Profiles;
using SmpColourMatch.Tests.Imaging.Codecs.Png;
using SmpColourMatch.Tests.Imaging.Profiles;

namespace SmpColourMatch.Tests.Imaging.Codecs;

/// <summary>Which of the marks in a PNG decides, and what is told.</summary>
public sealed class KnownProfileChoice
{
    private static readonly (string, byte[]) Srgb = ("sRGB", [0]);
    private static readonly (string, byte[]) Linear = ("gAMA", Numbers(100_000));
    private static readonly (string, byte[]) P3Primaries = (
        "cHRM",
        Numbers(31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000)
    );

    private static readonly (string, byte[]) Icc = ("iCCP", Named(IccBuilding.Rgb(IccBuilding.Table(0x0180), "mine")));

    [Fact]
    public void TheStandardsPrecedenceHolds()
    {
        var cicp = ("cICP", new byte[] { 12, 13, 0, 1 });
        AssertProfile("Display P3", [], cicp, Icc, Srgb, Linear);
        AssertProfile("mine", [], Icc, Srgb, Linear);
        AssertProfile("sRGB", [], Srgb, Linear, P3Primaries);
        AssertProfile("PNG primaries with gamma 1", [], Linear, P3Primaries);
        AssertProfile("sRGB primaries with gamma 1", [], Linear);
        AssertProfile("sRGB primaries with sRGB curve", [], ("gAMA", Numbers(45455)));
        AssertProfile("PNG primaries with sRGB curve", [], P3Primaries);
        AssertProfile("sRGB", [NoteCodes.NoProfile]);
    }

    [Fact]
    public void ExifSpeaksWhereNothingElseDoes()
    {
        AssertProfile("Adobe RGB (1998)", [], ("eXIf", ExifBuilding.Make(true, 1, 65535, "R03")));
        AssertProfile("sRGB", [], ("eXIf", ExifBuilding.Make(true, 1, 1, "R98")));
        AssertProfile("sRGB", [NoteCodes.NoProfile], ("eXIf", ExifBuilding.Make(true, 1, 65535, "R98")));
        AssertProfile("sRGB", [], Srgb, ("eXIf", ExifBuilding.Make(true, 1, 65535, "R03")));
    }

    [Fact]
    public void UnusableMarksAreToldAndTheNextOneServes()
    {
        var broken = ("iCCP", "no zero byte"u8.ToArray());
        AssertProfile("sRGB", [NoteCodes.UnsupportedProfile], broken, Srgb);
        AssertProfile("sRGB", [NoteCodes.UnsupportedProfile], ("cICP", [99, 99, 0, 1]), Srgb);
        AssertProfile("sRGB primaries with sRGB curve", [NoteCodes.UnsupportedProfile], ("gAMA", Numbers(0)));
        AssertProfile(
            "sRGB primaries with sRGB curve",
            [NoteCodes.UnsupportedProfile],
            ("gAMA", Numbers(uint.MaxValue))
        );
        var flat = Numbers(31270, 32900, 64000, 33000, 64000, 33000, 15000, 6000);
        AssertProfile("PNG primaries with sRGB curve", [NoteCodes.UnsupportedProfile], ("cHRM", flat));
        var grey = ("iCCP", Named(IccBuilding.Grey(IccBuilding.Table(0x0180))));
        AssertProfile("sRGB", [NoteCodes.UnsupportedProfile], grey);
        var cmyk = ("iCCP", Named(IccBuilding.Profile("CMYK", "Lab ", [])));
        AssertProfile("sRGB", [NoteCodes.UnsupportedProfile], cmyk);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(18)]
    public void HighDynamicRangeIsRefused(byte transfer)
    {
        var refusal = Assert.Throws<PhotoRejectedException>(() => Read([("cICP", [9, transfer, 0, 1])]));
        Assert.Equal(NoteCodes.UnsupportedFormat, refusal.Code);
    }

    [Fact]
    public void GammaAndPrimariesMeanWhatTheySay()
    {
        using var photo = Read([("gAMA", Numbers(50_000)), P3Primaries]);
        Assert.Equal(0.25, photo.Profile.Curves[0](0.5), 1e-12);
        var expected = RgbPrimaries.DisplayP3.ToLinearSrgb()!;
        Assert.All(Enumerable.Range(0, 9), i => Assert.Equal(expected[i], photo.Profile.ToLinearSrgb[i], 1e-9));
    }

    [Fact]
    public void OrientationOfAPngIsApplied()
    {
        using var photo = Read([("eXIf", ExifBuilding.Make(false, 6, 1, "R98"))]);
        Assert.Equal((2, 3, 6), (photo.Width, photo.Height, photo.Orientation));
    }

    private static void AssertProfile(string name, string[] codes, params (string, byte[])[] chunks)
    {
        using var photo = Read(chunks);
        Assert.Equal(name, photo.Profile.Name);
        Assert.Equal(string.Join(' ', codes), string.Join(' ', photo.Notes.Select(n => n.Code)));
    }

    private static Photo Read((string, byte[])[] chunks)
    {
        var file = new PngEncoding
        {
            Width = 3,
            Height = 2,
            ColourType = 2,
            Depth = 8,
            Sample = (x, y, channel) => (40 * x) + (20 * y) + channel,
            Chunks = chunks,
        };
        return PhotoReader.Read(file.Encode(), new PhotoReadOptions());
    }

    private static byte[] Numbers(params uint[] values)
    {
        var bytes = new byte[4 * values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4 * i), values[i]);
        }

        return bytes;
    }

    private static byte[] Named(byte[] profile) => [(byte)'x', 0, 0, .. PngEncoding.Compress(profile)];
}
