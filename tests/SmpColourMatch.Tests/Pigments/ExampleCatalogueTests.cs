using System.Text;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;
using SmpColourMatch.Core.Pigments.Import;
using SmpColourMatch.Core.Pigments.Rules;
using SmpColourMatch.Tests.Pigments.Rules;

namespace SmpColourMatch.Tests.Pigments;

/// <summary>
/// The files of docs/examples are computed, and this is the computation. After a change, run this test once with SMPMATCH_WRITE_EXAMPLES=1
/// to write them anew.
/// </summary>
public static class ExampleCatalogueTests
{
    private static readonly DateOnly Walk = new(2026, 11, 20);

    public static TheoryData<string> Names() => [.. Files().Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public static void KnownFileIsWhatIsComputed(string name)
    {
        var path = Path.Combine(SharedData.RepositoryRoot, "docs", "examples", name);
        if (Environment.GetEnvironmentVariable("SMPMATCH_WRITE_EXAMPLES") == "1")
        {
            File.WriteAllBytes(path, Files()[name]);
        }

        Assert.Equal(Files()[name], File.ReadAllBytes(path));
    }

    [Fact]
    public static void KnownWalkGoesFromThreeFaultsToNone()
    {
        Assert.Equal(["lot-expired", "ladder-not-monotone", "spectrum-disagrees"], Errors("walk-1.json"));
        Assert.Equal(["spectrum-disagrees"], Errors("walk-2.json"));
        Assert.Empty(CatalogueReview.Review(Files()["catalogue.json"], Walk, RuleSettings.Usual).Findings);
        Assert.Empty(CatalogueReview.Review(Files()["catalogue-new-lot.json"], Walk, RuleSettings.Usual).Findings);
    }

    private static IEnumerable<string> Errors(string name) =>
        CatalogueReview
            .Review(Files()[name], Walk, RuleSettings.Usual)
            .Findings.Where(finding => finding.Severity == FindingSeverity.Error)
            .Select(finding => finding.Code);

    private static Dictionary<string, byte[]> Files()
    {
        var clean = Clean();
        var unsettled = Change(clean, "ex-brown", D50BesideTheSpectrum);
        var faulty = Change(Change(unsettled, "ex-cool", SwapRows), "ex-neutral", Expire);
        return new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["catalogue.json"] = CatalogueWriter.Write(clean),
            ["catalogue-new-lot.json"] = CatalogueWriter.Write(NewLot(clean)),
            ["walk-1.json"] = CatalogueWriter.Write(faulty),
            ["walk-2.json"] = CatalogueWriter.Write(unsettled),
            ["drawdowns.csv"] = MeasurementExport.Write(clean, cgats: false),
            ["drawdowns-d50.txt"] = Encoding.UTF8.GetBytes(D50(clean)),
            ["rules.json"] = Encoding.UTF8.GetBytes(
                "{\n  \"schema\": \"smp-rules/1\",\n  \"rules\": {\n    \"no-lot\": \"error\",\n    \"colourant-restricted\": \"warning\",\n    \"blue-shift\": \"off\"\n  }\n}\n"
            ),
        };
    }

    private static PigmentCatalogue Clean() =>
        CleanCatalogue.Build() with
        {
            Supplier = "Example Inks (invented, computed)",
            Measurement = CleanCatalogue.Build().Measurement! with { Instrument = "none: computed for this walk" },
            Pigments =
            [
                .. CleanCatalogue
                    .Build()
                    .Pigments.Select(pigment =>
                        pigment with
                        {
                            Id = $"ex-{pigment.Id}",
                            Name = $"Example {pigment.Id}",
                            Lots = [pigment.Lots[0] with { Opened = null, Expires = new DateOnly(2036, 1, 31) }],
                        }
                    ),
            ],
        };

    private static PigmentCatalogue Change(PigmentCatalogue catalogue, string id, Func<Pigment, Pigment> change) =>
        catalogue with
        {
            Pigments = [.. catalogue.Pigments.Select(pigment => pigment.Id == id ? change(pigment) : pigment)],
        };

    private static Pigment Expire(Pigment pigment) =>
        pigment with
        {
            Lots = [pigment.Lots[0] with { Made = new DateOnly(2024, 6, 1), Expires = new DateOnly(2026, 6, 1) }],
        };

    private static Pigment SwapRows(Pigment pigment)
    {
        var steps = pigment.Dilutions.ToArray();
        (steps[3], steps[4]) = (steps[3] with { Lab = steps[4].Lab }, steps[4] with { Lab = steps[3].Lab });
        return pigment with { Dilutions = steps };
    }

    private static Pigment D50BesideTheSpectrum(Pigment pigment)
    {
        var steps = pigment.Dilutions.ToArray();
        var (l, a, b) = steps[5].Lab;
        steps[5] = steps[5] with
        {
            Lab = new Lab(Math.Round(l + 0.7, 2), Math.Round(a + 3.1, 2), Math.Round(b + 1.9, 2)),
        };
        return pigment with { Dilutions = steps };
    }

    /// <summary>The neutral black came out a fifth weaker, and a little warmer.</summary>
    private static PigmentCatalogue NewLot(PigmentCatalogue catalogue) =>
        Change(
            catalogue,
            "ex-neutral",
            pigment =>
                pigment with
                {
                    Dilutions =
                    [
                        .. pigment.Dilutions.Select(step =>
                            CleanCatalogue.Step(new DrawdownInk(16, 1.1), step.DiluentParts, spectra: false)
                        ),
                    ],
                    Lots = [pigment.Lots[0] with { Lot = "A2" }],
                }
        );

    /// <summary>The brown ladder as an instrument's program exports it: Lab for D50/2°, spectra in per cent.</summary>
    private static string D50(PigmentCatalogue catalogue)
    {
        var text = new StringBuilder(
            "CGATS.17\nORIGINATOR \"Example Inks (invented, computed)\"\nINSTRUMENTATION \"none: computed for this walk\"\n"
                + "MEASUREMENT_SOURCE \"Illumination=D50 ObserverAngle=2degree\"\nREFLECTANCE_SCALE \"percent\"\nNUMBER_OF_FIELDS 36\nBEGIN_DATA_FORMAT\nSAMPLE_NAME DILUTION LAB_L LAB_A LAB_B"
        );
        for (var i = 0; i < Spectrum.Count; i++)
        {
            text.Append($" SPECTRAL_NM{Spectrum.Wavelength(i)}");
        }

        var brown = catalogue.Pigments.Single(pigment => pigment.Id == "ex-brown");
        text.Append($"\nEND_DATA_FORMAT\nNUMBER_OF_SETS {brown.Dilutions.Count}\nBEGIN_DATA\n");
        foreach (var step in brown.Dilutions)
        {
            var (l, a, b) = step.Lab;
            text.Append($"ex-brown {step.DiluentParts} {l + 0.7:0.00} {a + 3.1:0.00} {b + 1.9:0.00}");
            foreach (var value in step.Spectrum!.Reflectance)
            {
                text.Append($" {100 * value:0.###}");
            }

            text.Append('\n');
        }

        return text.Append("END_DATA\n").ToString();
    }
}
