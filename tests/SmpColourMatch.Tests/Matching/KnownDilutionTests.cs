using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Tests.Matching;

/// <summary>The table of optics.md "With the defaults the dilution that serves is about": neutral carbon black, the model's own skins and hair.</summary>
public static class KnownDilutionTests
{
    private const double Density = -1;
    private const double Beyond60 = 60;
    private const double NoneServes = double.NaN;

    /// <summary>Rows: skins; columns: black, dark brown, mid brown, light brown, red.</summary>
    private static readonly (string Skin, double[] Parts)[] Table =
    [
        ("very light", [4, 7, 15, 32, 21]),
        ("light", [2, 6, 15, 35, 21]),
        ("intermediate", [1, 5, 16, 43, 24]),
        ("tan", [0, 4, 18, Beyond60, 30]),
        ("brown", [Density, 3, 27, Beyond60, 57]),
        ("dark", [Density, 4, Beyond60, NoneServes, NoneServes]),
        ("very dark", [Density, 5, NoneServes, NoneServes, NoneServes]),
    ];

    private static readonly string[] Hairs = ["black", "dark-brown", "mid-brown", "light-brown", "red"];

    public static TheoryData<string, string, double> Cells()
    {
        var cells = new TheoryData<string, string, double>();
        foreach (var (skin, parts) in Table)
        {
            for (var i = 0; i < Hairs.Length; i++)
            {
                cells.Add(skin, Hairs[i], parts[i]);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public static void DilutionThatServes(string skin, string hair, double parts)
    {
        var sd = new LabSd(0.5, 0.5, 0.5);
        var recommendation = Client.NeutralMatcher.Recommend(Client.Skin(skin, sd), Client.Hair(hair, sd));
        var codes = recommendation.Notes.Select(note => note.Code).ToList();
        var best = recommendation.Best.DiluentParts;

        switch (parts)
        {
            case NoneServes:
                Assert.Contains(NoteCodes.HairLighterThanSkin, codes);
                Assert.Equal(Confidence.Low, recommendation.Confidence);
                Assert.Equal(60, best);
                break;
            case Density:
                Assert.Contains(NoteCodes.DarkerThanReachable, codes);
                Assert.InRange(best, 0, 1);
                break;
            case Beyond60:
                Assert.Equal(60, best);
                break;
            default:
                // "About": a part, or 8 %. Very dark skin: the dots of 1:3 and 1:8 differ by ΔE00 1.2.
                var slack = skin == "very dark" ? 3 : Math.Max(1, 0.08 * parts);
                Assert.InRange(best, parts - slack, parts + slack);
                Assert.DoesNotContain(NoteCodes.DarkerThanReachable, codes);
                Assert.DoesNotContain(NoteCodes.HairLighterThanSkin, codes);
                break;
        }
    }

    [Fact]
    public static void TargetRemovesTheLightOfAStroke()
    {
        var skin = Client.Skin("light").Lab;
        var hair = new HairModel(NamedHair.Find("mid-brown")!.Parameters).Lab();

        var target = RemovedLight.Target(skin, hair);

        // optics.md with L* to Y by CIE 15: Y 0.3460 and 0.0872; 0.3460 − 0.2588·0.07·1/(π·0.35²/4) = 0.1577, L* 46.7.
        Assert.Equal(46.67, target.L, 0.02);
        var along = (target.L - skin.L) / (hair.L - skin.L);
        Assert.Equal(skin.A + (along * (hair.A - skin.A)), target.A, 1e-9);
        Assert.Equal(skin.B + (along * (hair.B - skin.B)), target.B, 1e-9);
    }

    /// <summary>optics.md: a third of a stop moves the dilution by about a half either way (light skin, about 1:6).</summary>
    [Fact]
    public static void ExposureErrorMovesTheDilution()
    {
        var under = PartsAt(-1);
        var right = PartsAt(0);
        var over = PartsAt(1);

        Assert.True(1 + right > 1.3 * (1 + under) && 1 + over > 1.3 * (1 + right), $"1:{under}, 1:{right}, 1:{over}");

        static double PartsAt(int thirdsOfAStop)
        {
            var skin = (Math.Pow(2, thirdsOfAStop / 3.0) * Xyz.FromLab(Client.Skin("light").Lab)).ToLab();
            return Client.NeutralMatcher.Recommend(Client.Skin(skin), Client.Hair("dark-brown")).Best.DiluentParts;
        }
    }

    [Fact]
    public static void ExtremeTargetOfHairAsLightAsTheSkinIsTheSkin()
    {
        var lab = new Lab(50, 10, 15);

        Assert.Equal(50, RemovedLight.Target(lab, lab).L, 1e-9);
        Assert.Equal(lab.B, RemovedLight.Target(lab, lab).B, 1e-9);
    }

    [Theory]
    [InlineData(65, 16, 2)]
    [InlineData(38, 16, 3)]
    [InlineData(55.6, 16, 2.481)]
    public static void KnownToleranceFollowsTheSkin(double l, double b, double tolerance) =>
        Assert.Equal(tolerance, MatchTolerance.On(new Lab(l, 10, b)), 0.01);
}
