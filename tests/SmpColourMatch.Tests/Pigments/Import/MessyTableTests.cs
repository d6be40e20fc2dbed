using System.Text;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Pigments;
using SmpColourMatch.Core.Pigments.Import;

namespace SmpColourMatch.Tests.Pigments.Import;

/// <summary>Tables as instruments and spreadsheets of many makes write them are read, or refused at the line that is wrong.</summary>
public static class MessyTableTests
{
    private const string Format = "BEGIN_DATA_FORMAT\nSAMPLE_NAME DILUTION LAB_L LAB_A LAB_B\nEND_DATA_FORMAT\n";

    private static readonly ImportConditions Told = MeasurementImportTests.Told;

    /// <summary>Each gives one pigment, "ink", with Lab 20.5, 2, 8 at 6 parts.</summary>
    [Theory]
    [InlineData("CGATS.17\n" + Format + "BEGIN_DATA\nink 6 20.5 2 8\nEND_DATA\n")]
    [InlineData("CGATS.17\n" + Format + "BEGIN_DATA # rows\n# a comment\nink 6 20.5 2 8 # first\nEND_DATA\n")]
    [InlineData("CGATS.17\n" + Format + "BEGIN_DATA\nink 6 20,5 2,0 8,0\nEND_DATA\n")]
    [InlineData(
        "cgats.17\nbegin_data_format\nsample_name dilution lab_l lab_a lab_b\nend_data_format\nbegin_data\nink 6 20.5 2 8\nend_data\n"
    )]
    [InlineData(
        "BEGIN_DATA_FORMAT\nSAMPLE NAME\tDILUTION\tLAB L\tLAB A\tLAB B\nEND_DATA_FORMAT\nBEGIN_DATA\nink\t6\t20.5\t2\t8\t\nEND_DATA\n"
    )]
    [InlineData("sep=;\npigment;diluent_parts;LAB_L;LAB_A;LAB_B\nink;6;20,5;2;8\n")]
    [InlineData("pigment,diluent_parts,LAB_L,LAB_A,LAB_B\nink,6,\"20,5\",\"2,0\",\"8,0\"\n")]
    [InlineData("Pigment,Diluent parts,CIE L*,CIE a*,CIE b*\nink,6,20.5,2,8,,\n")]
    [InlineData("pigment,\"diluent\nparts\",L*,a*,b*,card\nink,6,20.5,2,8,White\n")]
    public static void KnownFormsAreRead(string table)
    {
        var reading = Read(table, Told);

        Assert.True(reading.Catalogue is not null, string.Join("\n", reading.Findings));
        var pigment = Assert.Single(reading.Catalogue.Pigments);
        Assert.Equal(
            ("ink", 6, new Lab(20.5, 2, 8)),
            (pigment.Id, pigment.Dilutions[0].DiluentParts, pigment.Dilutions[0].Lab)
        );
    }

    [Theory]
    [InlineData("SPECTRAL_NM{0}")]
    [InlineData("SPECTRAL_NM_{0}")]
    [InlineData("SPECTRAL_DEC{0}")]
    [InlineData("nm{0}")]
    [InlineData("SPEC_{0}")]
    [InlineData("R_{0}")]
    [InlineData("R{0}nm")]
    [InlineData("REFL_{0}")]
    [InlineData("Reflectance {0} nm")]
    [InlineData("{0}")]
    [InlineData("{0} nm")]
    public static void KnownNamesOfBandsAreRead(string name)
    {
        var bands = Enumerable.Range(38, 36).Select(ten => string.Format(null, name, 10 * ten)).ToList();
        var table =
            "BEGIN_DATA_FORMAT\nSAMPLE_NAME\tDILUTION\t"
            + string.Join('\t', bands)
            + "\nEND_DATA_FORMAT\nBEGIN_DATA\nink\t6\t"
            + string.Join('\t', bands.Select(_ => "0.18"))
            + "\nEND_DATA\n";

        var step = Read(table, Told).Catalogue!.Pigments[0].Dilutions[0];

        Assert.Equal((380, 10, 36), (step.Spectrum!.StartNm, step.Spectrum.StepNm, step.Spectrum.Reflectance.Count));
        Assert.InRange(step.Lab.L, 49, 50);
    }

    [Fact]
    public static void KnownBandsThatSayPerCentAreReadSo()
    {
        var table =
            "pigment,diluent_parts,SPECTRAL_PCT400,SPECTRAL_PCT450,SPECTRAL_PCT500,SPECTRAL_PCT550,SPECTRAL_PCT600,SPECTRAL_PCT650,SPECTRAL_PCT700\nink,6,18,18,18,18,18,18,18\n";

        Assert.InRange(Read(table, Told).Catalogue!.Pigments[0].Dilutions[0].Lab.L, 49, 50);
    }

    [Theory]
    [InlineData("WEIGHTING_FUNCTION \"ILLUMINANT, D50\"\nWEIGHTING_FUNCTION \"OBSERVER, 10 degree\"\n")]
    [InlineData("MEASUREMENT_SOURCE \"Illumination = D50 ObserverAngle = 10\"\n")]
    [InlineData("ILLUMINANT \"d50\"\nOBSERVER \"10\u00B0\"\n")]
    public static void KnownWaysToTellTheLightAreUnderstood(string conditions)
    {
        var told = Told with { Illuminant = null, ObserverDegrees = null };

        var reading = Read("CGATS.17\n" + conditions + Format + "BEGIN_DATA\nink 6 20.5 2 8\nEND_DATA\n", told);

        Assert.Equal(
            [ImportCodes.AdaptedLight, ImportCodes.AdaptedObserver],
            reading
                .Findings.Where(each => each.Code.StartsWith("adapted", StringComparison.Ordinal))
                .Select(each => each.Code)
        );
    }

    /// <summary>Of a light that cannot be adapted the spectra serve all the same; a row without one is told.</summary>
    [Fact]
    public static void KnownLabOfAnyLightIsLeftAsideWhereThereAreSpectra()
    {
        const string Header = "pigment,diluent_parts,LAB_L,LAB_A,LAB_B,400,450,500,550,600,650,700\n";
        var told = Told with { Illuminant = "F11" };

        var with = Read(Header + "ink,6,48,1,1,0.18,0.18,0.18,0.18,0.18,0.18,0.18\n", told);
        var without = Read(Header + "ink,6,48,1,1,0.18,0.18,0.18,0.18,0.18,0.18,0.18\nink,12,60,1,1,,,,,,,\n", told);

        Assert.InRange(with.Catalogue!.Pigments[0].Dilutions[0].Lab.L, 49, 50);
        Assert.Equal((ImportCodes.BadValue, 3), Fault(without));
    }

    [Fact]
    public static void KnownNamesThatLookLikeCommentsAreKept()
    {
        var reading = Read(Format + "BEGIN_DATA\n\"#1 black\" 6 20.5 2 8\nEND_DATA\n", Told);

        Assert.Equal("#1 black", Assert.Single(reading.Catalogue!.Pigments).Id);
    }

    [Fact]
    public static void RoundtripKeepsBlanksAroundAName()
    {
        var catalogue = Read(
            "pigment,name,diluent_parts,LAB_L,LAB_A,LAB_B\nink,\" Deep black \",6,20.5,2,8\n",
            Told
        ).Catalogue!;

        var again = MeasurementImport.Read(MeasurementExport.Write(catalogue, cgats: false), new ImportConditions());

        Assert.Equal(" Deep black ", again.Catalogue!.Pigments[0].Name);
    }

    /// <summary>Each is refused, at that line of the table.</summary>
    [Theory]
    [InlineData("pigment,diluent_parts,LAB_L,LAB_A,LAB_B\nink,6,20,5,2,0,8,0\n", "bad-value", 2)] // decimal commas beside separating ones
    [InlineData("pigment,diluent_parts,LAB_L,LAB_A,LAB_B\nink,6,20,5,2\n\"ink,12,30,5,2\n", "broken-table", 3)]
    [InlineData("pigment,diluent_parts,LAB_L,LAB_L,LAB_B\nink,6,20,5,2\n", "missing-column", 1)]
    [InlineData("pigment,pigment,diluent_parts,LAB_L,LAB_A,LAB_B\nink,ink,6,20,5,2\n", "broken-table", 1)]
    [InlineData("pigment,diluent_parts,LAB_L,LAB_A,LAB_B\nink,6,20,5,2\nInk,12,30,5,2\n", "bad-value", 3)]
    [InlineData(
        "pigment,diluent_parts,LAB_L,LAB_A,LAB_B,undertone\nink,6,20,5,2,\ninky,12,30,5,2,coolish\n",
        "unknown-value",
        3
    )]
    [InlineData("pigment,diluent_parts,LAB_L,LAB_A,LAB_B\nink,6,20,5,2\nink,-12,30,5,2\n", "out-of-range", 3)]
    [InlineData(
        "pigment,diluent_parts,LAB_L,LAB_A,LAB_B,card\nink,6,20,5,2,white\nink,12,30,5,2,white\nink,6,120,0,0,black\n",
        "out-of-range",
        4
    )]
    [InlineData("PK\u0003\u0004", "broken-table", 1)]
    [InlineData(Format + "ink 6 20.5 2 8\nEND_DATA\n", "broken-table", 5)]
    [InlineData("CGATS.17\nBEGIN_DATA\nink 6 20.5 2 8\nEND_DATA\n", "broken-table", 2)]
    [InlineData(Format + "BEGIN_DATA\nink 6 20.5 2 8\nink 12 30\nEND_DATA\n", "broken-table", 6)]
    public static void InvalidTableIsRefusedAtItsLine(string table, string code, int line)
    {
        var reading = Read(table, Told);

        Assert.Null(reading.Catalogue);
        Assert.Equal((code, line), Fault(reading));
    }

    private static (string Code, int Line) Fault(CatalogueReading reading)
    {
        var fault = reading.Findings.First(each => each.Severity == FindingSeverity.Error);
        return (fault.Code, fault.Line);
    }

    private static CatalogueReading Read(string table, ImportConditions told) =>
        MeasurementImport.Read(Encoding.UTF8.GetBytes(table), told);
}
