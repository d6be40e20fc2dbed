using SmpColourMatch.Imaging.Profiles;

namespace SmpColourMatch.Tests.Imaging.Profiles;

public sealed class InvalidIcc
{
    private static readonly byte[] Curve = IccBuilding.Parametric(0, 2.2);

    public static TheoryData<string, byte[], bool, string> Profiles()
    {
        var dark = IccBuilding.Table(0, 0, 0);
        double[][] d65 =
        [
            [0.4124, 0.2126, 0.0193],
            [0.3576, 0.7152, 0.1192],
            [0.1805, 0.0722, 0.9505],
        ];
        return new()
        {
            { "empty", [], false, "no ICC signature" },
            { "short", new byte[131], false, "no ICC signature" },
            { "CMYK", IccBuilding.Profile("CMYK", "Lab ", []), false, "for CMYK pictures" },
            { "Lab PCS", IccBuilding.Profile("RGB ", "Lab ", [("A2B0", new byte[40])]), false, "lookup-table kind" },
            { "no tags", IccBuilding.Profile("RGB ", "XYZ ", []), false, "colorants are missing" },
            { "grey on colour", IccBuilding.Grey(Curve), false, "the picture is in colour" },
            { "black curve", IccBuilding.Rgb(dark), false, "tone curves" },
            { "curve type 9", IccBuilding.Rgb(IccBuilding.Parametric(9, 1, 2, 3, 4, 5, 6, 7)), false, "tone curves" },
            { "curve cut", IccBuilding.Rgb(IccBuilding.Parametric(3, 2.4)), false, "tone curves" },
            { "table cut", IccBuilding.Rgb([.. "curv\0\0\0\0\0\0\xFF\xFF"u8, 1, 2]), false, "tone curves" },
            { "not adapted", Colorants(d65), false, "do not add up to white" },
            { "grey without curve", IccBuilding.Profile("GRAY", "XYZ ", []), true, "tone curve" },
        };
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void WhatCannotBeUsedSaysWhy(string kind, byte[] profile, bool isGreyPicture, string words)
    {
        var reading = IccReader.Read(profile, isGreyPicture);
        Assert.True(reading.Profile is null, kind);
        Assert.Contains(words, reading.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ATableBesideTheMatrixIsToldAndTheMatrixUsed()
    {
        var reading = IccReader.Read(IccBuilding.Rgb(Curve, "both", ("A2B0", new byte[40])), isGreyPicture: false);
        Assert.NotNull(reading.Profile);
        Assert.Contains("lookup tables", reading.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void AnHdrProfileIsKnownAsSuch()
    {
        byte[] cicp = [.. "cicp\0\0\0\0"u8, 9, 16, 0, 1];
        Assert.True(IccReader.Read(IccBuilding.Rgb(Curve, "hdr", ("cicp", cicp)), false).IsHighDynamicRange);
    }

    [Fact]
    public void TheProfileWithDamagedTagTypesIsNotBelieved()
    {
        var path = SharedData.PathOrSkip("data/formats/icc/invalid-illuminant.icc");
        var reading = IccReader.Read(File.ReadAllBytes(path), isGreyPicture: false);
        Assert.Null(reading.Profile);
        Assert.Contains("damaged", reading.Problem, StringComparison.Ordinal);
    }

    private static byte[] Colorants(double[][] xyz) =>
        IccBuilding.Profile(
            "RGB ",
            "XYZ ",
            [
                ("rXYZ", IccBuilding.Xyz(xyz[0])),
                ("gXYZ", IccBuilding.Xyz(xyz[1])),
                ("bXYZ", IccBuilding.Xyz(xyz[2])),
                ("rTRC", Curve),
                ("gTRC", Curve),
                ("bTRC", Curve),
            ]
        );
}
