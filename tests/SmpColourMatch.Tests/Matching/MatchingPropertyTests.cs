using FsCheck;
using FsCheck.Fluent;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Tests.Matching;

public static class MatchingPropertyTests
{
    /// <summary>Skins and hair over all that people have, and beyond.</summary>
    private static readonly Arbitrary<(Lab Skin, Lab Hair, LabSd Sd)> Clients = (
        from l in Gen.Choose(200, 800)
        from a in Gen.Choose(20, 200)
        from b in Gen.Choose(20, 280)
        from hairL in Gen.Choose(50, 850)
        from hairA in Gen.Choose(0, 150)
        from hairB in Gen.Choose(0, 250)
        from sd in Gen.Choose(0, 60)
        select (
            new Lab(l / 10.0, a / 10.0, b / 10.0),
            new Lab(hairL / 10.0, hairA / 10.0, hairB / 10.0),
            new LabSd(sd / 10.0, sd / 15.0, sd / 15.0)
        )
    ).ToArbitrary();

    [Fact]
    public static void RecommendationsHangTogether() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(150),
            Prop.ForAll(
                Clients,
                client =>
                {
                    var skin = Client.Skin(client.Skin, client.Sd);
                    var hair = Client.Hair(client.Hair, client.Sd);
                    var recommendation = Client.ReferenceMatcher.Recommend(skin, hair);
                    CheckWhole(recommendation, MatchTolerance.On(client.Skin));
                }
            )
        );

    [Fact]
    public static void LighterHairNeverAsksForStrongerInk()
    {
        foreach (var skin in ReferenceSkin.All)
        {
            var last = 0.0;
            for (var e = 60.0; e > 0.3; e *= 0.8)
            {
                var hair = new HairModel(new HairParameters(e, 0.6)).Lab();
                var parts = Client
                    .NeutralMatcher.Recommend(Client.Skin(skin.Name), Client.Hair(hair))
                    .Best.DiluentParts;
                Assert.True(parts >= last, $"{skin.Name}, E {e}: 1:{parts} after 1:{last}");
                last = parts;
            }
        }
    }

    [Fact]
    public static void KnownAnswerIsTheSameEachTimeAndOnEachThread()
    {
        var expected = Describe();
        var seen = new string[8];
        Parallel.For(0, seen.Length, i => seen[i] = Describe());

        Assert.All(seen, text => Assert.Equal(expected, text));

        static string Describe()
        {
            var recommendation = new PigmentMatcher(Client.Reference).Recommend(
                Client.Skin("tan"),
                Client.Hair("dark-brown")
            );
            return string.Join(
                ";",
                [
                    recommendation.Best,
                    .. recommendation.Alternatives,
                    .. recommendation.PatchTest.Select(step => step.Candidate),
                ]
            );
        }
    }

    [Fact]
    public static void DoubtWidensTheInterval()
    {
        var last = 0.0;
        foreach (var scale in (double[])[0.25, 0.5, 1, 2])
        {
            var sd = new LabSd(2 * scale, 1.5 * scale, 1.5 * scale);
            var best = Client.NeutralMatcher.Recommend(Client.Skin("light", sd), Client.Hair("mid-brown", sd)).Best;
            var width = Math.Log((1 + best.DiluentPartsHigh) / (1 + best.DiluentPartsLow));
            Assert.True(width > 1.5 * last, $"scale {scale}: {width} after {last}");
            last = width;
        }
    }

    [Fact]
    public static void LaterDaysAskForStrongerInk()
    {
        var (skin, hair) = (Client.Skin("light"), Client.Hair("mid-brown"));

        var healed = Client.NeutralMatcher.Recommend(skin, hair).Best.DiluentParts;
        var old = Client.NeutralMatcher.Recommend(skin, hair, new MatchingOptions { Day = 1095 }).Best.DiluentParts;

        Assert.True(old < healed, $"day 28 1:{healed}, three years 1:{old}");
    }

    private static void CheckWhole(Recommendation recommendation, double tolerance)
    {
        var best = recommendation.Best;
        Candidate[] all = [best, .. recommendation.Alternatives];
        Assert.True(recommendation.Alternatives.Count >= 3);
        Assert.Equal(all.Length, all.Select(each => (each.PigmentId, each.DiluentParts)).Distinct().Count());
        Assert.InRange(all.Sum(each => each.Probability), 0, 1 + 1e-9);
        Assert.All(
            all,
            each =>
            {
                Assert.InRange(each.DiluentParts, each.DiluentPartsLow, each.DiluentPartsHigh);
                Assert.Equal(each.DeltaE00, DeltaE00.Between(each.HealedLab, recommendation.Target));
            }
        );

        // Too dark is recommended only where all of the catalogue is: then its lightest dot.
        var tooDark = MatchScore.Darkness(best.HealedLab, recommendation.Target) > tolerance;
        Assert.False(tooDark && all.Any(each => each.HealedLab.L > best.HealedLab.L));
        Assert.False(tooDark && recommendation.WithinTolerance);
        Assert.Equal(recommendation.WithinTolerance, best.DeltaE00 <= tolerance && !tooDark);

        Assert.Single(recommendation.PatchTest, step => step.Role == PatchTestRole.Best && step.Candidate == best);
        Assert.Equal(
            recommendation.PatchTest.OrderByDescending(step => step.Candidate.HealedLab.L),
            recommendation.PatchTest
        );
        Assert.All(recommendation.Notes, note => Assert.True(note.Message.Length > 30));
    }
}
