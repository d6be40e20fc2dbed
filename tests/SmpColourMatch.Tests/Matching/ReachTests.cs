using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Pigments;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Tests.Matching;

/// <summary>What is out of reach is told, and the answer is still the safest one.</summary>
public static class ReachTests
{
    [Theory]
    [InlineData("dark", "blond")]
    [InlineData("dark", "grey")]
    [InlineData("very dark", "mid-brown")]
    [InlineData("light", "grey")]
    public static void HairLighterThanSkinGivesTheLeastVisibleInk(string skin, string hair)
    {
        var recommendation = Client.ReferenceMatcher.Recommend(Client.Skin(skin), Client.Hair(hair));

        Assert.Contains(recommendation.Notes, note => note.Code == NoteCodes.HairLighterThanSkin);
        Assert.Equal(Confidence.Low, recommendation.Confidence);
        Assert.False(recommendation.WithinTolerance);
        Assert.All(
            recommendation.Alternatives,
            other => Assert.True(other.HealedLab.L <= recommendation.Best.HealedLab.L)
        );
    }

    [Fact]
    public static void BlackHairOnDarkSkinAsksForDensity()
    {
        var recommendation = Client.NeutralMatcher.Recommend(Client.Skin("dark"), Client.Hair("black"));

        var note = Assert.Single(recommendation.Notes, note => note.Code == NoteCodes.DarkerThanReachable);
        Assert.Contains("closer rather than stronger", note.Message, StringComparison.Ordinal);
        Assert.NotEqual(Confidence.High, recommendation.Confidence);
    }

    [Fact]
    public static void CatalogueTooStrongForTheHairIsToldAndItsLightestIsGiven()
    {
        var strong = Only(Client.Reference.Pigments[0] with { Allowed = new AllowedDilutions(0, 3, 1) });

        var recommendation = strong.Recommend(Client.Skin("light"), Client.Hair("light-brown"));

        var note = Assert.Single(recommendation.Notes, note => note.Code == NoteCodes.OutOfCatalogue);
        Assert.Equal(NoteSeverity.Warning, note.Severity);
        Assert.Contains("darker", note.Message, StringComparison.Ordinal);
        Assert.Contains("weaker ink", note.Message, StringComparison.Ordinal);
        Assert.Equal((3, Confidence.Low), (recommendation.Best.DiluentParts, recommendation.Confidence));
    }

    [Fact]
    public static void VeryDiluteInkIsTold()
    {
        var wide = Only(Client.Reference.Pigments[0] with { Allowed = new AllowedDilutions(0, 200, 1) });

        var recommendation = wide.Recommend(Client.Skin("tan"), Client.Hair("light-brown"));

        Assert.True(recommendation.Best.DiluentParts > 60);
        Assert.Contains(recommendation.Notes, note => note.Code == NoteCodes.VeryDilute);
    }

    [Fact]
    public static void GreyHairIsToldWithAMoreDiluteInk()
    {
        var note = Assert.Single(
            Client.NeutralMatcher.Recommend(Client.Skin("light"), Client.Hair("dark-brown", grey: 0.6)).Notes,
            note => note.Code == NoteCodes.GreyHair
        );

        Assert.Contains("60%", note.Message.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("about 1:", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public static void ReadyShadesAreUsedAsTheyCome()
    {
        var ready = new PigmentMatcher(
            Client.Reference with
            {
                Pigments = [.. Client.Reference.Pigments.Where(pigment => pigment.Form == PigmentForm.Ready)],
            }
        );

        var recommendation = ready.Recommend(Client.Skin("light"), Client.Hair("dark-brown"));

        Assert.Equal("ref-ready-black", recommendation.Best.PigmentId);
        Assert.Equal(
            (0, 0, 0),
            (
                recommendation.Best.DiluentParts,
                recommendation.Best.DiluentPartsLow,
                recommendation.Best.DiluentPartsHigh
            )
        );
        Assert.Single(recommendation.Alternatives);
        Assert.Contains(recommendation.Notes, note => note.Code == NoteCodes.FewDilutions);
    }

    [Fact]
    public static void MeasuredCatalogueWithAFittingShadeEarnsHighConfidence()
    {
        var measured = new PigmentMatcher(Client.Reference with { Basis = CatalogueBasis.Measured });
        var sd = new LabSd(0.7, 0.5, 0.5);

        var recommendation = measured.Recommend(Client.Skin("light", sd), Client.Hair("light-brown", sd));

        Assert.Equal("ref-brown", recommendation.Best.PigmentId);
        Assert.True(recommendation.WithinTolerance);
        Assert.Equal(Confidence.High, recommendation.Confidence);
        Assert.Empty(recommendation.Notes);
    }

    [Fact]
    public static void ColourOfNoSkinIsTold()
    {
        var recommendation = Client.ReferenceMatcher.Recommend(
            Client.Skin(new Lab(60, 30, -10)),
            Client.Hair("mid-brown")
        );

        Assert.Contains(recommendation.Notes, note => note.Code == NoteCodes.UnusualSkin);
        Assert.Equal(Confidence.Low, recommendation.Confidence);
    }

    [Fact]
    public static void WideDoubtEarnsLowConfidence()
    {
        var sd = new LabSd(12, 6, 8);

        var recommendation = Client.ReferenceMatcher.Recommend(Client.Skin("light", sd), Client.Hair("mid-brown", sd));

        Assert.Equal(Confidence.Low, recommendation.Confidence);
    }

    [Fact]
    public static void InvalidInputIsRefused()
    {
        var (skin, hair) = (Client.Skin("light"), Client.Hair("black"));

        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Client.NeutralMatcher.Recommend(skin with { Lab = new Lab(double.NaN, 0, 0) }, hair)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Client.NeutralMatcher.Recommend(skin, hair with { Sd = new LabSd(-1, 0, 0) })
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Client.NeutralMatcher.Recommend(skin, hair, new MatchingOptions { Day = -1 })
        );
        Assert.Throws<ArgumentException>(() => new PigmentMatcher(Client.Reference with { Pigments = [] }));
    }

    private static PigmentMatcher Only(Pigment pigment) => new(Client.Reference with { Pigments = [pigment] });
}
