using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Tests.Pigments;

public static class InkFitTests
{
    private static readonly DrawdownInk Made = new(16, 1.2, 0.2, 0.3);

    [Fact]
    public static void RoundtripOfALongLadderGivesTheInkBack()
    {
        var fitted = InkFit.Fit(Ladder(6, 12, 25, 50, 100), null);

        Assert.Equal(Made.Density, fitted.Ink.TauNeat, 0.3);
        Assert.Equal((1, 0), (fitted.Ink.Gain, fitted.LogStrengthSd));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public static void FewDilutionsStillGiveTheStrengthWithDoubt(int rungs)
    {
        var fitted = InkFit.Fit(Ladder(((double[])[20, 60])[..rungs]), null);

        Assert.InRange(fitted.Ink.TauNeat, 14, 18.5);
        Assert.InRange(fitted.LadderDeltaE00, 0, 1);
        Assert.True(fitted.LogStrengthSd > 0);
    }

    [Fact]
    public static void SubstrateIsAllowedFor()
    {
        var card = new DrawdownModel(0.7);
        var pigment = Ladder(6, 12, 25, 50, 100) with
        {
            Dilutions =
            [
                .. ((double[])[6, 12, 25, 50, 100]).Select(parts => new MeasuredDilution(
                    parts,
                    card.Predict(Made, parts),
                    null,
                    null
                )),
            ],
        };

        var fitted = InkFit.Fit(pigment, new Substrate("grey card", card.Predict(new DrawdownInk(0), 0)));

        Assert.Equal(Made.Density, fitted.Ink.TauNeat, 0.3);
        Assert.True(InkFit.Fit(pigment, null).LadderDeltaE00 > 1);
    }

    [Theory]
    [InlineData(0.7)]
    [InlineData(1.4)]
    public static void HealedPatchesRefitTheGain(double gain)
    {
        var skins = ReferenceSkin.All.Take(4).ToList();
        var healed = skins.SelectMany(skin =>
            ((double[])[4, 8, 16]).Select(parts => new HealedPatch(
                new SkinModel(skin.Parameters).Lab(),
                parts,
                28,
                new DotModel(skin.Parameters).Predict(Made.ToInkOptics(gain), parts),
                4
            ))
        );

        var fitted = InkFit.Fit(Ladder(6, 12, 25, 50, 100) with { Healed = [.. healed] }, null);

        Assert.Equal(gain, fitted.Ink.Gain, 0.06);
    }

    [Fact]
    public static void StatedGainIsUsed() =>
        Assert.Equal(1.3, InkFit.Fit(Ladder(6, 12, 25) with { Gain = 1.3 }, null).Ink.Gain);

    private static Pigment Ladder(params double[] parts) =>
        new()
        {
            Id = "made",
            Name = "Made",
            Form = PigmentForm.Concentrate,
            Dilutions =
            [
                .. parts.Select(each => new MeasuredDilution(
                    each,
                    new DrawdownModel().Predict(Made, each),
                    null,
                    null
                )),
            ],
        };
}
