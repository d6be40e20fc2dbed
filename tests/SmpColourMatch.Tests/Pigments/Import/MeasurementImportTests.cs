using System.Text;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Pigments;
using SmpColourMatch.Core.Pigments.Import;
using SmpColourMatch.Tests.Pigments.Rules;

namespace SmpColourMatch.Tests.Pigments.Import;

/// <summary>Tables become catalogues, without loss and without guessing.</summary>
public static class MeasurementImportTests
{
    private const string Csv = """
        pigment,diluent_parts,LAB_L,LAB_A,LAB_B
        ink,6,20.5,2,8
        ink,12,35.1,2,10
        ink,25,50.2,1.5,9
        """;

    /// <summary>What a user says of a table that says nothing itself.</summary>
    internal static readonly ImportConditions Told = new()
    {
        Supplier = "Example",
        Illuminant = "D65",
        ObserverDegrees = "2",
        Geometry = "45/0",
        SubstrateName = "card",
        SubstrateLab = "96,0,2",
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public static void RoundtripLosesNothing(bool cgats)
    {
        var catalogue = WithEverything();

        var reading = MeasurementImport.Read(MeasurementExport.Write(catalogue, cgats), new ImportConditions());

        Assert.True(reading.Catalogue is not null, string.Join("\n", reading.Findings));
        Assert.Equal(
            Encoding.UTF8.GetString(CatalogueWriter.Write(catalogue)),
            Encoding.UTF8.GetString(CatalogueWriter.Write(reading.Catalogue))
        );
    }

    [Fact]
    public static void KnownTableBecomesACatalogue()
    {
        var reading = Read(Csv, Told);

        Assert.Empty(reading.Findings);
        var pigment = Assert.Single(reading.Catalogue!.Pigments);
        Assert.Equal((3, new Lab(35.1, 2, 10)), (pigment.Dilutions.Count, pigment.Dilutions[1].Lab));
        Assert.Equal(CatalogueBasis.Measured, reading.Catalogue.Basis);
    }

    [Fact]
    public static void KnownSpreadsheetWithSemicolonsAndOtherNamesIsRead()
    {
        var reading = Read("SAMPLE_NAME;DILUTION;L*;a*;b*\n\"my; ink\";6;20.5;2;8\n", Told);

        Assert.Equal("my; ink", reading.Catalogue!.Pigments[0].Id);
    }

    [Fact]
    public static void KnownDecimalCommasAreReadAndTold()
    {
        var reading = Read("\uFEFFpigment;diluent_parts;L*;a*;b*\r\nink;6;20,5;-2;8,25\r\n", Told);

        Assert.Equal(new Lab(20.5, -2, 8.25), reading.Catalogue!.Pigments[0].Dilutions[0].Lab);
        Assert.Contains(reading.Findings, finding => finding.Code == ImportCodes.DecimalComma);
    }

    [Fact]
    public static void KnownUtf16IsReadAndAnsiIsRefusedWithItsLine()
    {
        var wide = MeasurementImport.Read(
            Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Csv)).ToArray(),
            Told
        );
        var ansi = MeasurementImport.Read(
            Encoding.Latin1.GetBytes(Csv.Replace("ink,12", "\u00E4,12", StringComparison.Ordinal)),
            Told
        );

        Assert.Equal(3, wide.Catalogue!.Pigments[0].Dilutions.Count);
        Assert.Null(ansi.Catalogue);
        Assert.Equal(("not-utf8", 3), (ansi.Findings[0].Code, ansi.Findings[0].Line));
    }

    [Fact]
    public static void KnownCgatsTablesOfOneKindAreReadAll()
    {
        const string Table =
            "NUMBER_OF_SETS 1\nBEGIN_DATA_FORMAT\nSAMPLE_NAME DILUTION LAB_L LAB_A LAB_B\nEND_DATA_FORMAT\nBEGIN_DATA\n{0} 6 20 2 3\nEND_DATA\n";

        var reading = Read(
            "CGATS.17\n"
                + Table.Replace("{0}", "one", StringComparison.Ordinal)
                + Table.Replace("{0}", "two", StringComparison.Ordinal),
            Told
        );

        Assert.Equal(["one", "two"], reading.Catalogue!.Pigments.Select(pigment => pigment.Id));
        Assert.DoesNotContain(reading.Findings, finding => finding.Code == ImportCodes.BrokenTable);
    }

    [Fact]
    public static void InvalidConditionsAreAskedForAllAtOnceNeverGuessed()
    {
        var reading = Read(Csv, new ImportConditions());

        Assert.Null(reading.Catalogue);
        Assert.Equal(6, reading.Findings.Count(finding => finding.Code == ImportCodes.MissingCondition));
        Assert.Contains(
            reading.Findings,
            finding => finding.Message.Contains("--illuminant", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("D50", "2", "adapted-light")]
    [InlineData("D65", "10", "adapted-observer")]
    [InlineData("A", "2", "adapted-light")]
    public static void KnownForeignLabIsAdaptedWithAWarning(string light, string observer, string code)
    {
        var reading = Read(Csv, Told with { Illuminant = light, ObserverDegrees = observer });

        Assert.Contains(
            reading.Findings,
            finding => finding.Code == code && finding.Severity == FindingSeverity.Warning
        );
        Assert.NotNull(reading.Catalogue);
    }

    /// <summary>The Lab columns say D50; the spectra are what counts, and give the D65 Lab to rounding.</summary>
    [Fact]
    public static void KnownSpectraGoBeforeAForeignLab()
    {
        var catalogue = WithEverything();
        var table = Encoding.UTF8.GetString(MeasurementExport.Write(catalogue, cgats: false));

        var reading = MeasurementImport.Read(
            Encoding.UTF8.GetBytes(table),
            new ImportConditions { Illuminant = "D50", ObserverDegrees = "10" }
        );

        Assert.Contains(reading.Findings, finding => finding.Code == ImportCodes.ComputedFromSpectra);
        var brown = reading.Catalogue!.Pigments.Single(pigment => pigment.Id == "brown");
        foreach (var (step, original) in brown.Dilutions.Zip(catalogue.Pigments[3].Dilutions))
        {
            Assert.InRange(DeltaE00.Between(step.Lab, original.Lab), 0, 0.05);
        }
    }

    /// <summary>What the warning says of adaptation, checked on the brown ladder, whose D50 Lab is known from its spectra.</summary>
    [Fact]
    public static void KnownAdaptationFromD50StaysWithinWhatTheWarningSays()
    {
        var brown = CleanCatalogue.Build().Pigments[3];
        var d50 = new Illuminant("D50", DaylightD50());
        foreach (var step in brown.Dilutions)
        {
            var foreign = step.Spectrum!.ToLab(d50);
            Assert.InRange(DeltaE00.Between(ForeignLab.ToD65(foreign, "D50", "2"), step.Lab), 0, 1.5);
        }
    }

    [Theory]
    [InlineData("pigment,LAB_L,LAB_A,LAB_B\nink,1,2,3\n", "missing-column")]
    [InlineData("pigment,diluent_parts\nink,1\n", "missing-column")]
    [InlineData("pigment,diluent_parts,LAB_L,LAB_A,LAB_B\nink,1:6,1,2,3\n", "bad-value")]
    [InlineData("pigment,diluent_parts,LAB_L,LAB_A,LAB_B\nink,6,1,x,3\n", "bad-value")]
    [InlineData("pigment,diluent_parts,LAB_L,LAB_A,LAB_B\nink,6,,,\n", "no-colour")]
    [InlineData("pigment,diluent_parts,LAB_L,LAB_A,LAB_B,card\nink,6,1,2,3,grey\n", "bad-value")]
    [InlineData("pigment,diluent_parts,400,410,430\nink,6,0.1,0.1,0.1\n", "uneven-spectrum")]
    [InlineData("pigment,diluent_parts,400,700\nink,6,10,50\n", "scale-not-told")]
    [InlineData("pigment,diluent_parts,LAB_L,LAB_A,LAB_B\n\"ink,6,1,2,3\n", "broken-table")]
    [InlineData(
        "BEGIN_DATA_FORMAT\nSAMPLE_NAME DILUTION LAB_L LAB_A LAB_B\nEND_DATA_FORMAT\nBEGIN_DATA\nink 6 1 2\nEND_DATA\n",
        "broken-table"
    )]
    [InlineData("BEGIN_DATA_FORMAT\nSAMPLE_NAME\nEND_DATA_FORMAT\nBEGIN_DATA\n", "broken-table")]
    [InlineData("", "broken-table")]
    [InlineData("pigment,diluent_parts,LAB_L,LAB_A,LAB_B\n", "broken-table")]
    [InlineData("pigment,diluent_parts,420,550,680\nink,6,0.1,0.1,0.1\n", "short-spectrum")]
    [InlineData("pigment,diluent_parts,LAB_L,LAB_A,LAB_B\nink,6,1,2,3\nink,6,1,2,3\n", "duplicate-dilution")]
    [InlineData("pigment;diluent_parts;LAB_L;LAB_A;LAB_B\nink;6;1,5;2.5;3\n", "bad-value")]
    [InlineData(
        "BEGIN_DATA_FORMAT\nSAMPLE_NAME DILUTION LAB_L LAB_A LAB_B\nEND_DATA_FORMAT\nBEGIN_DATA\nink 6 1 2 3\nEND_DATA\n"
            + "BEGIN_DATA_FORMAT\nSAMPLE_NAME LAB_L\nEND_DATA_FORMAT\nBEGIN_DATA\nink 6\nEND_DATA\n",
        "broken-table"
    )]
    public static void InvalidTablesAreToldNotGuessed(string table, string code)
    {
        var reading = Read(table, Told);

        Assert.Null(reading.Catalogue);
        Assert.Contains(reading.Findings, finding => finding.Code == code && finding.Line >= 1);
    }

    [Fact]
    public static void ExtremeMutationsNeverThrow()
    {
        var sound = MeasurementExport.Write(WithEverything(), cgats: true);
        var random = new Random(3);
        for (var i = 0; i < 200; i++)
        {
            var bytes = sound.ToArray();
            for (var k = 0; k < 20; k++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var reading = MeasurementImport.Read(bytes.AsMemory(0, random.Next(bytes.Length)), Told);
            Assert.True(reading.Catalogue is not null || reading.Findings.Count > 0);
        }
    }

    private static CatalogueReading Read(string table, ImportConditions told) =>
        MeasurementImport.Read(Encoding.UTF8.GetBytes(table), told);

    /// <summary>Names with commas, quotes and letters beyond ASCII, doubts, a black card, patches: all that a table may lose.</summary>
    private static PigmentCatalogue WithEverything()
    {
        var catalogue = CleanCatalogue.Build();
        var first = catalogue.Pigments[0];
        return catalogue with
        {
            Measurement = catalogue.Measurement! with { BlackSubstrate = new Substrate("black", new Lab(12, 0, 0)) },
            Pigments =
            [
                first with
                {
                    Name = "Noir \"été\", fort",
                    Gain = 1.25,
                    Healed = [new HealedPatch(new Lab(65, 9, 16), 6, 28, new Lab(42, -1, 1), 3)],
                    Dilutions =
                    [
                        .. first.Dilutions.Select(step =>
                            step with
                            {
                                LabSd = new LabSd(0.2, 0.1, 0.15),
                                OverBlack = new CardReading(new Lab(3.25, 0.1, -0.2), null),
                            }
                        ),
                    ],
                },
                .. catalogue.Pigments.Skip(1),
            ],
        };
    }

    /// <summary>CIE D50 at 10 nm (CIE 15:2018, table 6), rounded to one decimal.</summary>
    private static Spectrum DaylightD50() =>
        new([
            49.3,
            56.5,
            60.0,
            57.8,
            74.8,
            87.2,
            90.6,
            91.4,
            95.1,
            92.0,
            95.7,
            96.6,
            97.1,
            102.1,
            100.8,
            102.3,
            100.0,
            97.7,
            98.9,
            93.5,
            97.7,
            99.3,
            99.0,
            95.7,
            98.9,
            95.7,
            98.2,
            103.0,
            99.1,
            87.4,
            91.6,
        ]);
}
