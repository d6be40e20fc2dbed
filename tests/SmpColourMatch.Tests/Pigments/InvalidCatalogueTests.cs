using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Tests.Pigments;

/// <summary>One fault each, with the code, JSON pointer and line at which it must be told.</summary>
public static class InvalidCatalogueTests
{
    /// <summary>Piece of the sample, replacement, code, pointer, line, and whether it is an error (e) or warning (w).</summary>
    public static TheoryData<string, string, string, string, int, char> Faults { get; } =
        new()
        {
            { "smp-catalogue/1", "smp-catalogue/2", "unsupported-schema", "/schema", 2, 'e' },
            { "smp-catalogue/1", "paint/7", "unsupported-schema", "/schema", 2, 'e' },
            { "\"schema\": \"smp-catalogue/1\",", "", "missing-field", "", 1, 'e' },
            { "\"schema\": \"smp-catalogue/1\",", "\"schema\": 1,", "wrong-type", "/schema", 2, 'e' },
            { "\"supplier\": \"Example Ltd\",", "", "missing-field", "", 1, 'e' },
            { "\"Example Ltd\"", "null", "missing-field", "/supplier", 3, 'e' },
            { "\"Example Ltd\"", "\"  \"", "empty-text", "/supplier", 3, 'e' },
            { "Example Ltd", "Ex\\u001b[2Jample", "control-character", "/supplier", 3, 'e' },
            { "Example Ltd", "Ex\\u202Eample", "control-character", "/supplier", 3, 'e' },
            { "Example Ltd", "Ex\\ud800ample", "control-character", "", 3, 'e' },
            { "\"measured\"", "\"guessed\"", "unknown-value", "/basis", 4, 'e' },
            { "\"supplier\"", "\"suplier\"", "unknown-field", "/suplier", 3, 'w' },
            { "\"D65\"", "\"D50\"", "unknown-value", "/measurement/illuminant", 6, 'e' },
            {
                "\"observerDegrees\": 2",
                "\"observerDegrees\": 10",
                "unknown-value",
                "/measurement/observerDegrees",
                7,
                'e'
            },
            {
                "\"observerDegrees\": 2",
                "\"observerDegrees\": \"2\"",
                "wrong-type",
                "/measurement/observerDegrees",
                7,
                'e'
            },
            { "[96, 0, 2]", "[96, 0]", "wrong-length", "/measurement/substrate/lab", 10, 'e' },
            { "[96, 0, 2]", "[196, 0, 2]", "out-of-range", "/measurement/substrate/lab/0", 10, 'e' },
            { "\"date\": \"2026-01-31\"", "\"date\": \"31.01.2026\"", "bad-date", "/measurement/date", 11, 'e' },
            { "\"date\": \"2026-01-31\"", "\"date\": \"2026-02-30\"", "bad-date", "/measurement/date", 11, 'e' },
            { "{\"name\": \"distilled water\"}", "\"water\"", "wrong-type", "/diluent", 13, 'e' },
            { "{\"name\": \"distilled water\"}", "{\"nam\": \"water\"}", "missing-field", "/diluent", 13, 'e' },
            { "\"id\": \"one\",", "", "missing-field", "/pigments/0", 15, 'e' },
            { "\"id\": \"two\"", "\"id\": \"ONE\"", "duplicate-pigment", "/pigments/1/id", 38, 'e' },
            { "\"form\": \"concentrate\"", "\"form\": \"powder\"", "unknown-value", "/pigments/0/form", 18, 'e' },
            {
                "\"undertone\": \"neutral\"",
                "\"undertone\": \"ashen\"",
                "unknown-value",
                "/pigments/0/undertone",
                19,
                'e'
            },
            { "[\"aqua\", \"alcohol\"]", "[\"aqua\", 3]", "wrong-type", "/pigments/0/carrier/1", 20, 'e' },
            { "\"77266\"", "77266", "wrong-type", "/pigments/0/colourants/0/ci", 21, 'e' },
            {
                "\"weightPercent\": 18",
                "\"weightPercent\": 180",
                "out-of-range",
                "/pigments/0/colourants/0/weightPercent",
                21,
                'e'
            },
            { "\"colourants\"", "\"colorants\"", "unknown-field", "/pigments/0/colorants", 21, 'w' },
            {
                "\"dropMicrolitres\": 40",
                "\"dropMicrolitres\": 0",
                "out-of-range",
                "/pigments/0/dropMicrolitres",
                22,
                'e'
            },
            {
                "\"dropMicrolitres\": 40",
                "\"dropMicrolitres\": \"40\"",
                "wrong-type",
                "/pigments/0/dropMicrolitres",
                22,
                'e'
            },
            { "14.917, 2.847, 8.513", "14.917, 2.847, 8,513", "wrong-length", "/pigments/0/dilutions/0/lab", 24, 'e' },
            { "[14.917, 2.847", "[-1, 2.847", "out-of-range", "/pigments/0/dilutions/0/lab/0", 24, 'e' },
            { "[14.917, 2.847", "[14.917, 1e999", "out-of-range", "/pigments/0/dilutions/0/lab/1", 24, 'e' },
            { "[14.917, 2.847", "[14.917, null", "wrong-type", "/pigments/0/dilutions/0/lab/1", 24, 'e' },
            { "\"labSd\": [0.2", "\"labSd\": [-0.2", "out-of-range", "/pigments/0/dilutions/0/labSd/0", 24, 'e' },
            {
                "\"diluentParts\": 20",
                "\"diluentParts\": 10",
                "duplicate-dilution",
                "/pigments/0/dilutions/1/diluentParts",
                25,
                'e'
            },
            {
                "\"diluentParts\": 20",
                "\"diluentParts\": -20",
                "out-of-range",
                "/pigments/0/dilutions/1/diluentParts",
                25,
                'e'
            },
            { "\"diluentParts\": 20, ", "", "missing-field", "/pigments/0/dilutions/1", 25, 'e' },
            {
                "0.1106, 0.1245]",
                "0.1106, 1.245]",
                "out-of-range",
                "/pigments/0/dilutions/1/spectrum/reflectance/6",
                26,
                'e'
            },
            { "0.1106, 0.1245]", "0.1106]", "short-spectrum", "/pigments/0/dilutions/1/spectrum", 26, 'e' },
            {
                "[0.0419, 0.0547, 0.0683, 0.0823, 0.0965, 0.1106, 0.1245]",
                "[]",
                "empty-list",
                "/pigments/0/dilutions/1/spectrum/reflectance",
                26,
                'e'
            },
            { "\"stepNm\": 50", "\"stepNm\": 0", "out-of-range", "/pigments/0/dilutions/1/spectrum/stepNm", 26, 'e' },
            {
                ",\n        {\"diluentParts\": 60, \"lab\": [63.187, 1.172, 7.436]}",
                "",
                "few-dilutions",
                "/pigments/0/dilutions",
                23,
                'w'
            },
            { "[34.856,", "[39.856,", "spectrum-disagrees", "/pigments/0/dilutions/1/spectrum", 26, 'w' },
            { "\"minDiluentParts\": 1,", "\"minDiluentParts\": 31,", "min-above-max", "/pigments/0/allowed", 29, 'e' },
            { "\"step\": 0.5", "\"step\": 0", "out-of-range", "/pigments/0/allowed/step", 29, 'e' },
            { "\"step\": 0.5", "\"step\": 0.02", "too-many-steps", "/pigments/0/allowed", 29, 'e' },
            { "\"day\": 28", "\"day\": -1", "out-of-range", "/pigments/0/healed/0/day", 31, 'e' },
            { "\"count\": 3", "\"count\": 2.5", "wrong-type", "/pigments/0/healed/0/count", 31, 'e' },
            { "\"dotLab\": [42, -1, 1], ", "", "missing-field", "/pigments/0/healed/0", 31, 'e' },
            { "\"gain\": 1.2", "\"gain\": 0", "out-of-range", "/pigments/0/gain", 33, 'e' },
            { "2028-01-31", "2025-01-31", "expires-before-made", "/pigments/0/lots/0", 34, 'e' },
            { "\"gamma\"", "\"boiled\"", "unknown-value", "/pigments/0/lots/0/sterile", 34, 'e' },
            { "\"region\": \"EU\", ", "", "missing-field", "/pigments/0/regulatory/0", 35, 'e' },
            { "\"regulatory\": [{", "\"regulatory\": [7, {", "wrong-type", "/pigments/0/regulatory/0", 35, 'e' },
            { "[{\"diluentParts\": 0, \"lab\": [30, 2, 5]}]", "[]", "empty-list", "/pigments/1/dilutions", 41, 'e' },
            {
                "{\"diluentParts\": 0, ",
                "{\"diluentParts\": 2, ",
                "ready-diluted",
                "/pigments/1/dilutions/0/diluentParts",
                41,
                'e'
            },
            {
                "\"dilutions\": [{\"diluentParts\": 0",
                "\"allowed\": {\"minDiluentParts\": 0, \"maxDiluentParts\": 3, \"step\": 1}, \"dilutions\": [{\"diluentParts\": 0",
                "ready-diluted",
                "/pigments/1/allowed",
                41,
                'e'
            },
            {
                "\"name\": \"Two\",",
                "\"name\": \"Two\", \"name\": \"Zwei\",",
                "duplicate-key",
                "/pigments/1/name",
                39,
                'e'
            },
            { "\"name\": \"Two\",", "\"name\": \"Two\", // shade", "json-comment", "/pigments/1", 39, 'e' },
            { "[30, 2, 5]}]", "[30, 2, 5],}]", "trailing-comma", "/pigments/1/dilutions/0", 41, 'e' },
            { "[30, 2, 5]}]", "[30, 2, 5}]", "broken-json", "", 41, 'e' },
            { "\"Two\"", "'Two'", "broken-json", "", 39, 'e' },
            { "\"gain\": 1.2,", "\"gain\": 1,2,", "broken-json", "", 33, 'e' },
            { "\"gain\": 1.2,", "\"gain\": NaN,", "broken-json", "", 33, 'e' },
            {
                "\"gain\": 1.2,",
                "\"gain\": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1",
                "too-deep",
                "/pigments/0/gain",
                33,
                'e'
            },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public static void TellsTheFaultWithItsPlace(
        string piece,
        string replacement,
        string code,
        string pointer,
        int line,
        char severity
    )
    {
        var reading = CatalogueSample.Read(CatalogueSample.With(piece, replacement));

        var matching = reading.Findings.Where(finding => finding.Code == code).ToList();
        Assert.True(matching.Count > 0, $"found only: {string.Join("; ", reading.Findings)}");
        var finding = matching[0];
        if (code == "too-deep")
        {
            Assert.StartsWith(pointer, finding.Path, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(pointer, finding.Path);
        }

        Assert.Equal(line, finding.Line);
        Assert.Equal(severity == 'e' ? FindingSeverity.Error : FindingSeverity.Warning, finding.Severity);
        Assert.Equal(reading.Findings.Any(each => each.Severity == FindingSeverity.Error), reading.Catalogue is null);
        Assert.DoesNotContain(finding.Message, char.IsControl);
    }

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData(" \r\n\t", "empty-file")]
    [InlineData("[]", "wrong-type")]
    [InlineData("7", "wrong-type")]
    [InlineData("{", "broken-json")]
    [InlineData("{} {}", "broken-json")]
    [InlineData("id;name\n1;Black\n", "broken-json")]
    [InlineData("PK\u0003\u0004", "broken-json")]
    public static void RefusesWhatIsNoCatalogue(string text, string code)
    {
        var reading = CatalogueSample.Read(text);

        Assert.Null(reading.Catalogue);
        Assert.Contains(reading.Findings, finding => finding.Code == code);
    }

    [Fact]
    public static void TellsAllFaultsAtOnceInTheOrderOfTheFile()
    {
        var json = CatalogueSample
            .Sound.Replace("\"D65\"", "\"A\"", StringComparison.Ordinal)
            .Replace("14.917", "-14.917", StringComparison.Ordinal)
            .Replace("\"gain\": 1.2", "\"gain\": -1.2", StringComparison.Ordinal)
            .Replace("\"Two\",", "7, // seven", StringComparison.Ordinal);

        var reading = CatalogueSample.Read(json);

        Assert.Equal(
            ["unknown-value", "out-of-range", "out-of-range", "wrong-type", "json-comment"],
            reading.Findings.Select(finding => finding.Code)
        );
        Assert.Equal([6, 24, 33, 39, 39], reading.Findings.Select(finding => finding.Line));
        Assert.Equal([null, "one", "one", "two", null], reading.Findings.Select(finding => finding.Pigment));
    }

    [Fact]
    public static void NamesTheNearestKnownField()
    {
        var finding = Assert.Single(
            CatalogueSample.Read(CatalogueSample.With("\"colourants\"", "\"colorants\"")).Findings
        );

        Assert.Contains("\"colourants\"", finding.Message, StringComparison.Ordinal);
    }
}
