using System.Text;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Tests.Pigments;

public static class CatalogueReaderTests
{
    [Fact]
    public static void KnownCatalogueIsReadFieldByField()
    {
        var reading = CatalogueSample.Read(CatalogueSample.Sound);

        Assert.Empty(reading.Findings);
        var catalogue = Assert.IsType<PigmentCatalogue>(reading.Catalogue);
        Assert.Equal("Example Ltd", catalogue.Supplier);
        Assert.Equal(CatalogueBasis.Measured, catalogue.Basis);
        Assert.Equal("distilled water", catalogue.DiluentName);
        Assert.Equal(
            new MeasurementConditions(
                "45/0",
                "Example 1",
                new Substrate("card", new Lab(96, 0, 2)),
                new DateOnly(2026, 1, 31)
            ),
            catalogue.Measurement
        );
        var one = catalogue.Pigments[0];
        Assert.Equal(
            ("one", "One", PigmentForm.Concentrate, Undertone.Neutral),
            (one.Id, one.Name, one.Form, one.Undertone!.Value)
        );
        Assert.Equal(["aqua", "alcohol"], one.Carrier);
        Assert.Equal([new Colourant("77266", 18)], one.Colourants);
        Assert.Equal(40, one.DropMicrolitres);
        Assert.Equal([10, 20, 60], one.Dilutions.Select(dilution => dilution.DiluentParts));
        Assert.Equal(new Lab(14.917, 2.847, 8.513), one.Dilutions[0].Lab);
        Assert.Equal(new LabSd(0.2, 0.1, 0.1), one.Dilutions[0].LabSd);
        Assert.Equal([0.0419, 0.0547, 0.0683, 0.0823, 0.0965, 0.1106, 0.1245], one.Dilutions[1].Spectrum!.Reflectance);
        Assert.Equal(new AllowedDilutions(1, 30, 0.5), one.Allowed);
        Assert.Equal([new HealedPatch(new Lab(65, 9, 16), 6, 28, new Lab(42, -1, 1), 3)], one.Healed);
        Assert.Equal(1.2, one.Gain);
        Assert.Equal(
            [new PigmentLot("A1", new DateOnly(2026, 1, 31), new DateOnly(2028, 1, 31), 90, Sterilisation.Gamma)],
            one.Lots
        );
        Assert.Equal([new RegulatoryEntry("EU", "2020/2081", "declared", "sds.pdf")], one.Regulatory);
        Assert.Equal(new AllowedDilutions(0, 0, 1), catalogue.Pigments[1].EffectiveAllowed);
    }

    [Fact]
    public static void RoundtripThroughTheWriterKeepsEveryField()
    {
        var written = CatalogueWriter.Write(CatalogueSample.Read(CatalogueSample.Sound).Catalogue!);
        var again = CatalogueReader.Read(written);

        Assert.Empty(again.Findings);
        Assert.Equal(written, CatalogueWriter.Write(again.Catalogue!));
        Assert.Equal(Squeezed(CatalogueSample.Sound), Squeezed(Encoding.UTF8.GetString(written)));
    }

    [Fact]
    public static void ReadsTheByteOrderMarkOfUtf8WithoutAWord()
    {
        var reading = CatalogueReader.Read(
            (byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(CatalogueSample.Sound)]
        );

        Assert.Empty(reading.Findings);
        Assert.NotNull(reading.Catalogue);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public static void ReadsUtf16WithAWarning(bool bigEndian, bool mark)
    {
        var encoding = new UnicodeEncoding(bigEndian, mark);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(CatalogueSample.Sound)];

        var reading = CatalogueReader.Read(bytes);

        Assert.Equal(FindingCodes.Utf16, Assert.Single(reading.Findings).Code);
        Assert.NotNull(reading.Catalogue);
    }

    [Fact]
    public static void InvalidUtf8IsToldWithItsLine()
    {
        var bytes = Encoding.Latin1.GetBytes(CatalogueSample.With("Example Ltd", "Société"));

        var finding = Assert.Single(CatalogueReader.Read(bytes).Findings);

        Assert.Equal((FindingCodes.NotUtf8, 3, 20), (finding.Code, finding.Line, finding.Column));
    }

    [Fact]
    public static void KnownColumnCountsCharactersNotBytes()
    {
        var json = "{\"supplier\": \"Société\", \"schema\": \"smp-catalogue/2\"}";

        var finding = Assert.Single(CatalogueSample.Read(json).Findings);

        Assert.Equal(json.IndexOf("\"smp-", StringComparison.Ordinal) + 1, finding.Column);
    }

    [Fact]
    public static void ExtremeSizeIsRefusedUnread()
    {
        var finding = Assert.Single(CatalogueReader.Read(new byte[CatalogueReader.MaxBytes + 1]).Findings);

        Assert.Equal(FindingCodes.TooLarge, finding.Code);
    }

    [Fact]
    public static void ExtremeNumberOfValuesIsRefused()
    {
        var json = $"{{\"pigments\":[{string.Join(',', Enumerable.Repeat("1", LocatedJson.MaxValues + 1))}]}}";

        Assert.Contains(CatalogueSample.Read(json).Findings, finding => finding.Code == FindingCodes.TooManyValues);
    }

    [Fact]
    public static void ExtremeNumberOfFaultsIsCutOff()
    {
        var json = CatalogueSample.With(
            "\"carrier\": [",
            $"\"carrier\": [{string.Concat(Enumerable.Repeat("1,", 5000))}"
        );

        var findings = CatalogueSample.Read(json).Findings;

        Assert.Equal(FindingSink.MaxFindings + 1, findings.Count);
        Assert.Contains(findings, finding => finding.Code == FindingCodes.TooManyFindings);
    }

    private static string Squeezed(string json) =>
        string.Concat(json.Where(character => !char.IsWhiteSpace(character)));
}
