using System.Text;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Matching.Coverage;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;
using SmpColourMatch.Core.Reporting;
using SmpColourMatch.Tests.Pigments.Rules;

namespace SmpColourMatch.Tests.Matching.Coverage;

/// <summary>Whom a catalogue serves.</summary>
public static class CoverageTests
{
    private static readonly PigmentCatalogue Reference = ReferenceCatalogue.Read();

    /// <summary>The survey chooses what a match would choose, client by client of the grid.</summary>
    [Fact]
    public static void KnownChoiceIsThatOfTheMatcher()
    {
        var population = GridPopulation.Build();
        var result = CoverageSurvey.Run(Reference, population);
        var matcher = new PigmentMatcher(Reference);
        var sd = new LabSd(0.5, 0.5, 0.5);
        for (var i = 0; i < population.Clients.Count; i++)
        {
            if (result.Verdicts[i].Status != ClientStatus.Served)
            {
                continue;
            }

            var client = population.Clients[i];
            var best = matcher
                .Recommend(
                    new SkinColour(population.Skins[client.Skin].Lab, sd, 1),
                    new HairColour(client.Hair, sd, HairSource.Hair, 0, 1)
                )
                .Best;

            Assert.Equal(Reference.Pigments[result.Verdicts[i].Pigment].Id, best.PigmentId);
            Assert.InRange(Math.Abs(result.Verdicts[i].DiluentParts - best.DiluentParts), 0, 1);
        }
    }

    [Fact]
    public static void KnownUnreachableClientsAreToldApartFromGaps()
    {
        var result = CoverageSurvey.Run(Reference, GridPopulation.Build());

        Assert.Equal(ClientStatus.HairLighterThanSkin, Status(result, "light", "grey or white"));
        Assert.Equal(ClientStatus.HairLighterThanSkin, Status(result, "very dark", "blond"));
        Assert.Equal(ClientStatus.DarkerThanAnyInk, Status(result, "very dark", "black"));
        Assert.Equal(1, Enum.GetValues<ClientStatus>().Sum(result.Share), 9);
        Assert.Equal(1, Enum.GetValues<MatchGrade>().Sum(result.Share), 9);
        Assert.All(
            result.Verdicts,
            verdict =>
                Assert.Equal(
                    verdict.Status == ClientStatus.Served,
                    verdict.Grade is MatchGrade.Excellent or MatchGrade.Good
                )
        );
    }

    [Fact]
    public static void KnownGapOpensWhereAPigmentIsTakenAwayAndIsProposedBack()
    {
        var population = GridPopulation.Build();
        var without = Reference with { Pigments = [.. Reference.Pigments.Take(1)] };

        var result = CoverageSurvey.Run(without, population);

        Assert.True(result.Share(ClientStatus.Gap) > CoverageSurvey.Run(Reference, population).Share(ClientStatus.Gap));
        Assert.NotNull(result.One);
        var open = result.Share(ClientStatus.Gap) + result.Share(ClientStatus.NearerInk);
        Assert.InRange(result.One.Gain, 0.02, open + 1e-9);
        Assert.InRange(result.One.ToParts, result.One.FromParts, 60.5);
        Assert.True(result.Two is null || result.Two.Sum(ink => ink.Gain) > result.One.Gain);
    }

    [Fact]
    public static void KnownSmallestSetKeepsTheCoverage()
    {
        var population = SampledPopulation.Build(1000);
        var full = CoverageSurvey.Run(Reference, population);
        var kept = Reference with
        {
            Pigments = [.. Reference.Pigments.Where(pigment => full.SmallestSet.Contains(pigment.Id))],
        };

        var result = CoverageSurvey.Run(kept, population);

        Assert.True(full.SmallestSetIsProven);
        Assert.Equal(Share(full), Share(result), 3);

        static double Share(CoverageResult result) => result.Steps[^1].Served;
    }

    [Fact]
    public static void KnownSmallestHittingSetIsFound()
    {
        UInt128[] masks = [0b0011, 0b0110, 0b1100, 0b1000];

        var (pigments, proven) = PigmentCover.Smallest(masks, [0, 1, 2, 3]);

        Assert.True(proven);
        Assert.Equal(2, pigments.Count);
        Assert.All(masks, mask => Assert.Contains(pigments, p => (mask & (UInt128.One << p)) != 0));
    }

    /// <summary>The short search finds what judging every rung finds.</summary>
    [Fact]
    public static void KnownShortSearchIsTheFullOne()
    {
        var skin = new DotModel(ReferenceSkin.All[1].Parameters);
        var dots = new Lab[61];
        skin.Predict(InkOptics.CarbonBlack, [.. Enumerable.Range(0, 61).Select(n => (double)n)], dots);
        for (var l = 20; l < 66; l++)
        {
            var target = new Lab(l, 4, 8);
            var judged = Enumerable.Range(0, 61).Where(i => MatchScore.Darkness(dots[i], target) <= 2).ToList();
            var choice = RungChoice.Best(dots, target, 2);
            if (judged.Count == 0)
            {
                Assert.Equal(-1, choice.Rung);
                continue;
            }

            var least = judged.Min(i => MatchScore.Of(dots[i], target));
            Assert.Equal(
                judged.Last(i => MatchScore.Of(dots[i], target) <= least + CandidateRanking.Alike),
                choice.Rung
            );
        }
    }

    /// <summary>Decimal commas beside separating ones would be other numbers.</summary>
    [Fact]
    public static void InvalidPopulationWithMoreCellsThanColumnsIsRefused()
    {
        const string Table = "skin_L,skin_a,skin_b,hair_L,hair_a,hair_b\n65,5,9,1,16,0,20,0,2,0,4,0\n";

        var fault = Assert.Throws<FormatException>(() => PopulationTable.Parse("mine", Table));

        Assert.StartsWith("Line 2: 12 cells", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public static void RoundtripOfAPopulationTable()
    {
        var population = PopulationTable.Parse(
            "mine",
            "skin_L;skin_a;skin_b;hair_L;hair_a;hair_b;weight\n65;9;16;20;2;5;3\n65;9;16;30;5;12;1\n40;10;15;14;0;1;2\n"
        );

        Assert.Equal((2, 3), (population.Skins.Count, population.Clients.Count));
        Assert.Equal(3, population.Clients[0].Weight);
    }

    [Theory]
    [InlineData("skin_L,skin_a\n1,2\n", "skin_b")]
    [InlineData("skin_L,skin_a,skin_b,hair_L,hair_a,hair_b\n65,9,16,120,2,5\n", "Line 2")]
    [InlineData("skin_L,skin_a,skin_b,hair_L,hair_a,hair_b\n", "0 clients")]
    public static void InvalidPopulationTablesSayWhatIsWrong(string table, string expected)
    {
        var fault = Assert.Throws<FormatException>(() => PopulationTable.Parse("mine", table));
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public static void KnownMapsAreWellFormedAndAscii()
    {
        var grid = CoverageSurvey.Run(Reference, GridPopulation.Build());
        var sample = CoverageSurvey.Run(Reference, SampledPopulation.Build(200));
        foreach (var svg in new[] { CoverageMap.Svg(grid), CoverageMap.Svg(sample) })
        {
            Assert.Equal("svg", System.Xml.Linq.XDocument.Parse(svg).Root!.Name.LocalName);
            Assert.All(svg, character => Assert.InRange(character, '\n', '~'));
        }

        using var page = new MemoryStream();
        CoverageHtml.Write(sample, grid, page);
        Assert.DoesNotContain("<script", Encoding.ASCII.GetString(page.ToArray()), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public static void KnownComparisonTellsTheWeakerLot()
    {
        var before = CleanCatalogue.Build();
        var weaker = before.Pigments[0] with
        {
            Dilutions =
            [
                .. CleanCatalogue.Ladder.Select(n => CleanCatalogue.Step(new DrawdownInk(16), n, spectra: false)),
            ],
        };
        var after = before with { Pigments = [weaker, .. before.Pigments.Skip(1).SkipLast(1)] };

        var difference = CatalogueComparison.Compare(before, after, GridPopulation.Build());

        Assert.Equal(
            ["changed", "same", "same", "same", "removed"],
            difference.Pigments.Select(pigment => pigment.Kind)
        );
        var changed = difference.Pigments[0];
        Assert.InRange(changed.After!.Value.TauNeat / changed.Before!.Value.TauNeat, 0.75, 0.85);
        Assert.True(changed.Steps[^1].DeltaE00 > 1);
        Assert.True(difference.OldRecipeMax > 0);
    }

    private static ClientStatus Status(CoverageResult result, string skin, string hair)
    {
        var clients = result.Population.Clients;
        for (var i = 0; i < clients.Count; i++)
        {
            if (result.Population.Skins[clients[i].Skin].Name == skin && clients[i].HairName == hair)
            {
                return result.Verdicts[i].Status;
            }
        }

        throw new ArgumentException($"No {skin} skin with {hair} hair.", nameof(skin));
    }
}
