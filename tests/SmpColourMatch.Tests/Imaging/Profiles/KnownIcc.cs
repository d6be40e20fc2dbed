using SmpColourMatch.Imaging.Profiles;

namespace SmpColourMatch.Tests.Imaging.Profiles;

public sealed class KnownIcc
{
    private static readonly double[] Probes = [0, 0.01, 0.04, 0.0405, 0.1, 0.25, 0.5, 0.75, 0.9, 1];

    public static IEnumerable<TheoryDataRow<string, string, double[]>> Matrices() =>
        ReferenceTable
            .Rows("profile-matrices.csv")
            .Select(row => new TheoryDataRow<string, string, double[]>(
                row[0],
                row[1],
                row[2..].Select(double.Parse).ToArray()
            ));

    [Theory]
    [MemberData(nameof(Matrices))]
    public void TheMatrixOfAProfileFileIsThatOfItsPrimaries(string space, string file, double[] expected)
    {
        var bytes = File.ReadAllBytes(SharedData.PathOrSkip($"data/formats/icc_profiles/{file}"));
        var reading = IccReader.Read(bytes, isGreyPicture: false);
        Assert.Null(reading.Problem);
        Assert.False(string.IsNullOrEmpty(space));
        AssertNear(expected, reading.Profile!.ToLinearSrgb, 0.0015);
    }

    [Theory]
    [MemberData(nameof(Matrices))]
    public void OurOwnPrimariesGiveTheSameMatrix(string space, string file, double[] expected)
    {
        RgbPrimaries? primaries = space switch
        {
            "sRGB" => RgbPrimaries.Srgb,
            "Display P3" => RgbPrimaries.DisplayP3,
            "Rec. 2020" => RgbPrimaries.Rec2020,
            "Adobe RGB" => RgbPrimaries.AdobeRgb,
            _ => new((0.7347, 0.2653), (0.1596, 0.8404), (0.0366, 0.0001), (0.3457, 0.3585)),
        };
        Assert.EndsWith(".icc", file, StringComparison.Ordinal);
        AssertNear(expected, primaries.Value.ToLinearSrgb()!, 2e-6);
    }

    [Fact]
    public void SrgbThroughIccIsSrgb()
    {
        // The numbers of the sRGB v4 profile: g a b c d.
        var curve = IccBuilding.Parametric(3, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        var profile = IccReader.Read(IccBuilding.Rgb(curve), isGreyPicture: false).Profile!;
        AssertNear([1, 0, 0, 0, 1, 0, 0, 0, 1], profile.ToLinearSrgb, 4e-4);
        foreach (var code in Probes)
        {
            Assert.Equal(ColourProfile.Srgb.Curves[0](code), profile.Curves[1](code), 5e-5);
        }
    }

    /// <summary>The five functions of ICC.1:2022 table 68 against the standard's own wording, with parameters chosen here.</summary>
    [Fact]
    public void ParametricCurvesFollowTheStandard()
    {
        Check([2.2], 0, x => Math.Pow(x, 2.2));
        Check([2, 1.25, -0.25], 1, x => x >= 0.2 ? Math.Pow((1.25 * x) - 0.25, 2) : 0);
        Check([2, 1, -0.25, 0.125], 2, x => x >= 0.25 ? Math.Pow(x - 0.25, 2) + 0.125 : 0.125);
        Check([2, 0.75, 0.25, 0.5, 0.25], 3, x => x >= 0.25 ? Math.Pow((0.75 * x) + 0.25, 2) : 0.5 * x);
        Check(
            [2, 0.75, 0.125, 0.5, 0.25, 0.125, 0.0625],
            4,
            x => x >= 0.25 ? Math.Pow((0.75 * x) + 0.125, 2) + 0.125 : (0.5 * x) + 0.0625
        );

        static void Check(double[] parameters, int type, Func<double, double> expected)
        {
            var curve = IccCurve.Parse(IccBuilding.Parametric(type, parameters))!;
            foreach (var x in Probes)
            {
                Assert.Equal(Math.Clamp(expected(x), 0, 1), curve(x), 5e-5);
            }
        }
    }

    [Fact]
    public void CurveTablesInterpolateAndGammaIsInTwoHundredFiftySixths()
    {
        var table = IccCurve.Parse(IccBuilding.Table(0, 6553, 65535))!;
        Assert.Equal(6553 / 65535.0 / 2, table(0.25), 1e-9);
        Assert.Equal((6553 + 65535) / 65535.0 / 2, table(0.75), 1e-9);
        Assert.Equal(1, table(1), 1e-12);
        var gamma = IccCurve.Parse(IccBuilding.Table(0x0233))!;
        Assert.Equal(Math.Pow(0.5, 563 / 256.0), gamma(0.5), 1e-12);
        var identity = IccCurve.Parse(IccBuilding.Table())!;
        Assert.Equal(0.37, identity(0.37));
    }

    [Fact]
    public void GreyProfilesServeGreyPicturesInBothConnectionSpaces()
    {
        var xyz = IccReader.Read(IccBuilding.Grey(IccBuilding.Parametric(0, 2.2)), isGreyPicture: true);
        Assert.Null(xyz.Problem);
        Assert.Equal(Math.Pow(0.5, 2.2), xyz.Profile!.Curves[2](0.5), 1e-4);
        var lab = IccReader.Read(IccBuilding.Grey(IccBuilding.Table(), "Lab "), isGreyPicture: true);
        // L* = 50 is Y = 0.18419 (CIE 15:2018).
        Assert.Equal(0.18419, lab.Profile!.Curves[0](0.5), 1e-5);
    }

    [Fact]
    public void NamesAreCleaned()
    {
        var profile = IccBuilding.Rgb(IccBuilding.Table(), "Nice\u001b[2J \u202Ename\r\n\0");
        Assert.Equal("Nice[2J name", IccReader.Read(profile, isGreyPicture: false).Name);
        var endless = IccBuilding.Rgb(IccBuilding.Table(), new string('x', 5000));
        Assert.Equal(60, IccReader.Read(endless, isGreyPicture: false).Name.Length);
        var nameless = IccBuilding.Rgb(IccBuilding.Table(), string.Empty);
        Assert.Equal("unnamed ICC profile", IccReader.Read(nameless, isGreyPicture: false).Name);
    }

    private static void AssertNear(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance)
    {
        for (var i = 0; i < 9; i++)
        {
            Assert.Equal(expected[i], actual[i], tolerance);
        }
    }
}
