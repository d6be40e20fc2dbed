using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;
using SmpColourMatch.Core.Pigments.Rules;

namespace SmpColourMatch.Tests.Pigments.Rules;

/// <summary>Every planted fault is found with its code, line and severity, and nothing else is blamed; clean catalogues pass.</summary>
public static class PlantedFaultTests
{
    public static TheoryData<string> Names() => [.. PlantedFault.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public static void KnownFaultIsFoundWithCodeLineAndSeverity(string name)
    {
        var fault = PlantedFault.All.Single(each => each.Name == name);
        var file = CleanCatalogue.Json();
        fault.Spoil(file);
        var json = CleanCatalogue.Text(file);

        var reading = CleanCatalogue.Review(json);

        var seen = string.Join("\n", reading.Findings);
        var found = reading.Findings.FirstOrDefault(each => each.Code == fault.Code && each.Path == fault.Pointer);
        Assert.True(found is not null, $"not found; found were:\n{seen}");
        Assert.Equal(JsonLines.LineOf(json, fault.Pointer), found.Line);
        Assert.Equal(
            fault.Severity switch
            {
                'e' => FindingSeverity.Error,
                'w' => FindingSeverity.Warning,
                _ => FindingSeverity.Info,
            },
            found.Severity
        );
        Assert.True(
            reading.Findings.All(each => each.Code == fault.Code || fault.Beside.Contains(each.Code)),
            $"more is blamed than was planted:\n{seen}"
        );
    }

    [Fact]
    public static void KnownSuiteIsLargeAndPlantsEveryRule()
    {
        Assert.True(PlantedFault.All.Count >= 60, $"{PlantedFault.All.Count} faults");
        Assert.Empty(RuleBook.Entries.Select(entry => entry.Code).Except(PlantedFault.All.Select(fault => fault.Code)));
    }

    [Fact]
    public static void KnownCleanCatalogueHasNoFinding() =>
        Assert.Empty(CleanCatalogue.Review(CleanCatalogue.Text(CleanCatalogue.Json())).Findings);

    /// <summary>Sound catalogues of other builds: few or many rows, noise as instruments have it, a card stated wrong.</summary>
    [Theory]
    [InlineData("6 12 25 50", 0, 95.2)]
    [InlineData("3 6 12 25 50", 0, 95.2)]
    [InlineData("0 1 3 7 15 30 60", 0.2, 95.2)]
    [InlineData("6 8 12 20 30 60", 0.2, 95.2)]
    [InlineData("0 2 4 6 8 12 16 20 30 40", 0.2, 95.2)]
    [InlineData("4 5 6 7 8 9 10 12 14 16 18 20 23 26 30 35 40 46 53 60", 0.1, 95.2)]
    [InlineData("6 8 12 20 30 60", 0, 90)]
    public static void KnownOtherCleanCataloguesHaveNeitherErrorNorWarning(string rows, double noise, double card)
    {
        var random = new Random(3);
        var parts = rows.Split(' ').Select(row => double.Parse(row, CultureInfo.InvariantCulture)).ToArray();
        var clean = CleanCatalogue.Build();
        var catalogue = clean with
        {
            Measurement = clean.Measurement! with { Substrate = new Substrate("card", new(card, -0.3, 1.8)) },
            Pigments =
            [
                .. clean
                    .Pigments.Take(3)
                    .Select(pigment =>
                        pigment with
                        {
                            Dilutions =
                            [
                                .. parts.Select(n => Noisy(CleanCatalogue.Step(Ink(pigment.Id), n, spectra: false))),
                            ],
                            Allowed = new AllowedDilutions(parts[0], parts[^1], 1),
                        }
                    ),
            ],
        };

        var findings = CleanCatalogue.Review(CleanCatalogue.Text(CleanCatalogue.ToJson(catalogue))).Findings;

        Assert.DoesNotContain(findings, finding => finding.Severity != FindingSeverity.Info);

        static DrawdownInk Ink(string id) =>
            id switch
            {
                "cool" => new DrawdownInk(18, 0.6),
                "warm" => new DrawdownInk(22, 1.5),
                _ => new DrawdownInk(20),
            };

        MeasuredDilution Noisy(MeasuredDilution step) =>
            step with
            {
                Lab =
                    step.Lab
                    + new Lab(
                        noise * (random.NextDouble() - 0.5) * 2,
                        noise * (random.NextDouble() - 0.5) * 2,
                        noise * (random.NextDouble() - 0.5) * 2
                    ),
            };
    }

    /// <summary>What is told as a whole is not told again by rules that argue from the ink.</summary>
    [Theory]
    [InlineData("turned round", "ratio-convention")]
    [InlineData("on a scale of 0 to 1", "wrong-unit")]
    public static void KnownLadderThatCannotBeReadIsToldOnce(string how, string code)
    {
        var file = CleanCatalogue.Json();
        var ladder = file["pigments"]![0]!["dilutions"]!.AsArray();
        var labs = ladder
            .Select(step => step!["lab"]!.AsArray().Select(value => value!.GetValue<double>()).ToArray())
            .ToList();
        for (var i = 0; i < ladder.Count; i++)
        {
            var lab = how == "turned round" ? labs[^(i + 1)] : [.. labs[i].Select(value => value / 100)];
            ladder[i]!["lab"] = new JsonArray([.. lab.Select(value => (JsonNode)value)]);
        }

        var findings = CleanCatalogue.Review(CleanCatalogue.Text(file)).Findings;

        Assert.Equal([code], findings.Select(finding => finding.Code));
    }

    /// <summary>Dark spectra in per cent pass for fractions, and light ones are out of range 31 times: each is told once, as per cent.</summary>
    [Fact]
    public static void KnownLadderInPerCentIsToldOnceASpectrum()
    {
        var file = CleanCatalogue.Json();
        foreach (var step in file["pigments"]![3]!["dilutions"]!.AsArray())
        {
            var list = step!["spectrum"]!["reflectance"]!.AsArray();
            for (var i = 0; i < list.Count; i++)
            {
                list[i] = list[i]!.GetValue<double>() * 100;
            }
        }

        var findings = CleanCatalogue.Review(CleanCatalogue.Text(file)).Findings;

        Assert.Equal(
            Enumerable
                .Range(0, CleanCatalogue.Ladder.Length)
                .Select(i => $"/pigments/3/dilutions/{i}/spectrum/reflectance"),
            findings.Where(finding => finding.Code == "wrong-unit").Select(finding => finding.Path)
        );
        Assert.InRange(findings.Count, CleanCatalogue.Ladder.Length, 30);
    }

    [Fact]
    public static void KnownHeapOfWarningsHidesNoError()
    {
        var file = CleanCatalogue.Json();
        for (var i = 0; i < 1100; i++)
        {
            file["pigments"]![0]![$"extra{i}"] = 1;
        }

        file["pigments"]![4]!["lots"]![0]!["expires"] = "2026-06-01";

        var reading = CleanCatalogue.Review(CleanCatalogue.Text(file));

        Assert.Equal(
            ["lot-expired"],
            reading.Findings.Where(each => each.Severity == FindingSeverity.Error).Select(each => each.Code)
        );
        Assert.Contains(reading.Findings, each => each.Code == FindingCodes.TooManyFindings);
    }

    [Theory]
    [InlineData("\u00A0", "U+00A0")]
    [InlineData("\u2026", "\"\u2026\"")]
    public static void KnownForeignCharacterIsNamed(string character, string named)
    {
        var json = CleanCatalogue.Text(CleanCatalogue.Json()).Replace("\"supplier\":", character + "\"supplier\":");

        var finding = Assert.Single(CleanCatalogue.Review(json).Findings);

        Assert.Equal(("broken-json", 3), (finding.Code, finding.Line));
        Assert.Contains(named, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public static void KnownReferenceCatalogueIsOnlyToldToBeModelled() =>
        Assert.Equal(
            ["modelled-catalogue"],
            CatalogueReview
                .Review(ReferenceCatalogue.Utf8(), CleanCatalogue.Today, RuleSettings.Usual)
                .Findings.Select(finding => finding.Code)
        );

    /// <summary>Cut, overwritten, doubled and swapped pieces of the clean file, from a fixed seed.</summary>
    [Fact]
    public static void ExtremeTwoThousandMutationsGiveAFindingWithALineOrACatalogue()
    {
        var clean = Encoding.UTF8.GetBytes(CleanCatalogue.Text(CleanCatalogue.Json()));
        var random = new Random(20260131);
        byte[][] pieces =
        [
            [],
            "null"u8.ToArray(),
            "[]"u8.ToArray(),
            "{}"u8.ToArray(),
            "-1"u8.ToArray(),
            "1e308"u8.ToArray(),
            "\"\\u0000\""u8.ToArray(),
            [0xFF],
            "0"u8.ToArray(),
            "\""u8.ToArray(),
            ","u8.ToArray(),
        ];
        var without = 0;
        for (var i = 0; i < 2000; i++)
        {
            var bytes = new List<byte>(clean);
            for (var k = random.Next(1, 4); k > 0; k--)
            {
                var at = random.Next(bytes.Count);
                bytes.RemoveRange(at, Math.Min(random.Next(0, 12), bytes.Count - at));
                bytes.InsertRange(at, pieces[random.Next(pieces.Length)]);
            }

            var reading = CatalogueReview.Review(bytes.ToArray(), CleanCatalogue.Today, RuleSettings.Usual);

            var lines = 1 + bytes.Count(octet => octet == '\n');
            Assert.All(reading.Findings, finding => Assert.InRange(finding.Line, 1, lines));
            if (reading.Findings.Count == 0)
            {
                // A mutation within a name or a digit can leave a sound catalogue; then there must be one.
                Assert.NotNull(reading.Catalogue);
                without++;
            }
        }

        Assert.InRange(without, 0, 400);
    }
}
