using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Tests.Matching;

/// <summary>The draws, the shortcut that makes hundreds of them cheap, and what the intervals are worth.</summary>
public static class DoubtTests
{
    [Fact]
    public static void KnownDrawsAreStandardNormal()
    {
        var draws = StandardDraws.All().ToArray();

        for (var i = 0; i < StandardDraws.Dimensions; i++)
        {
            var values = Column(draws, i);
            Assert.Equal(0, values.Average(), 1e-12);
            Assert.Equal(1, values.Average(value => value * value), 1e-9);
            for (var j = 0; j < i; j++)
            {
                Assert.Equal(0, values.Zip(Column(draws, j), (x, y) => x * y).Average(), 1e-9);
            }
        }

        static double[] Column(double[] draws, int column) =>
            [
                .. Enumerable
                    .Range(0, StandardDraws.Count)
                    .Select(row => draws[(row * StandardDraws.Dimensions) + column]),
            ];
    }

    [Fact]
    public static void SharedErrorMovesHairAsAnExposureErrorDoes()
    {
        var sd = new LabSd(3, 2, 2);
        var (skin, hair) = (Client.Skin("light", sd), Client.Hair("dark-brown", sd));
        var doubt = new MeasurementDoubt(skin, hair, sd);
        double[] shared = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0];

        var (movedSkin, movedHair) = doubt.Draw(shared);

        Assert.Equal(3, movedSkin.L - skin.Lab.L, 1e-9);
        Assert.Equal(3 * (hair.Lab.L + 16) / (skin.Lab.L + 16), movedHair.L - hair.Lab.L, 1e-9);

        // Total variance stays: shared² + own² = sd².
        double[] own = [0, 0, 0, 1, 1, 1, 1, 1, 1, 0];
        var (ownSkin, ownHair) = doubt.Draw(own);
        Assert.Equal(0, ownSkin.L - skin.Lab.L, 1e-9);
        Assert.Equal(3, Math.Sqrt(Math.Pow(movedHair.L - hair.Lab.L, 2) + Math.Pow(ownHair.L - hair.Lab.L, 2)), 1e-9);
    }

    /// <summary>Interpolated between nine skins against fitting each draw's skin anew.</summary>
    [Theory]
    [InlineData("very light", 0.7, 2.5, false)]
    [InlineData("intermediate", 0.35, 1.5, false)]
    [InlineData("dark", 0.35, 1.5, false)]
    [InlineData("intermediate", 0.9, 5, true)]
    public static void NeighbourhoodFollowsTheExactFit(string name, double meanLimit, double maxLimit, bool noChart)
    {
        var skin = Client.Skin(name, noChart ? Client.NoChartSd : Client.ChartSd);
        var fit = SkinInverse.Fit(skin.Lab, skin.Sd);
        var neighbourhood = new SkinNeighbourhood(fit, skin.Sd, new DotModel(fit.Parameters));
        var ink = InkFit.Fit(Client.Neutral.Pigments[0], Client.Neutral.Measurement!.Substrate);
        var curve = new DotCurve(ink, neighbourhood, 28);
        var doubt = new MeasurementDoubt(skin, Client.Hair("black"), null);
        var draws = StandardDraws.All().ToArray();
        var differences = new List<double>();
        var weights = new double[SkinNeighbourhood.Nodes];
        for (var i = 0; i < StandardDraws.Count; i += 3)
        {
            var (drawn, _) = doubt.Draw(draws.AsSpan(i * StandardDraws.Dimensions, StandardDraws.Dimensions));
            neighbourhood.Weigh(drawn, weights);
            curve.SetSkin(weights);
            var exact = new DotModel(SkinInverse.Fit(drawn, skin.Sd).Parameters);
            foreach (var parts in (double[])[1, 7, 30])
            {
                differences.Add(DeltaE00.Between(exact.Predict(ink.Ink, parts), curve.At(Math.Log(1 + parts))));
            }
        }

        Assert.True(
            differences.Average() < meanLimit && differences.Max() < maxLimit,
            $"mean {differences.Average():0.000}, max {differences.Max():0.000}"
        );
    }

    [Fact]
    public static void CurveFollowsTheModelBetweenItsKnots()
    {
        var skin = Client.Skin("light", new LabSd(0, 0, 0));
        var fit = SkinInverse.Fit(skin.Lab, skin.Sd);
        var model = new DotModel(fit.Parameters);
        var neighbourhood = new SkinNeighbourhood(fit, skin.Sd, model);
        var weights = new double[SkinNeighbourhood.Nodes];
        neighbourhood.Weigh(skin.Lab, weights);
        foreach (var pigment in Client.Reference.Pigments)
        {
            var ink = InkFit.Fit(pigment, Client.Reference.Measurement!.Substrate);
            var curve = new DotCurve(ink, neighbourhood, 28);
            curve.SetSkin(weights);
            for (var u = curve.First; u <= curve.Last; u += 0.037)
            {
                var (l, a, b) = model.Predict(ink.Ink, Math.Exp(u) - 1) - curve.At(u);
                Assert.InRange(Math.Max(Math.Abs(l), Math.Max(Math.Abs(a), Math.Abs(b))), 0, 0.02);
            }
        }
    }

    /// <summary>Measure clients whose truth is known, with errors of the stated sd: the 95 % interval must hold the true dilution about that often.</summary>
    [Theory]
    [InlineData(1.0)]
    [InlineData(2.0)]
    public static void IntervalHoldsTheTruth(double scale)
    {
        var random = new Random(20260131);
        var sd = new LabSd(2 * scale, 1.5 * scale, 1.5 * scale);
        var ink = InkFit.Fit(Client.Neutral.Pigments[0], Client.Neutral.Measurement!.Substrate).Ink;
        int held = 0,
            clients = 0;
        while (clients < 400)
        {
            var parameters = new SkinParameters(
                0.015 * Math.Exp(random.NextDouble() * 2.3),
                0.008 * Math.Exp(random.NextDouble() * 0.8)
            );
            var skin = new SkinModel(parameters).Lab();
            var hair = new HairModel(new HairParameters(2 * Math.Exp(random.NextDouble() * 3), 0.6)).Lab();
            var truth = TrueDilution(new DotModel(parameters), ink, skin, hair);
            if (truth is < 0.5 or > 45)
            {
                continue;
            }

            var best = Client.NeutralMatcher.Recommend(Client.Skin(Erred(skin), sd), Client.Hair(Erred(hair), sd)).Best;
            clients++;
            held += truth >= best.DiluentPartsLow && truth <= best.DiluentPartsHigh ? 1 : 0;
        }

        Assert.InRange((double)held / clients, 0.90, 0.99);

        Lab Erred(Lab lab) =>
            new(Math.Clamp(lab.L + (sd.L * Normal()), 1, 99), lab.A + (sd.A * Normal()), lab.B + (sd.B * Normal()));

        double Normal() =>
            Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }

    private static double TrueDilution(DotModel model, InkOptics ink, Lab skin, Lab hair)
    {
        var target = RemovedLight.Target(skin, hair);
        var (best, bestScore) = (0.0, double.PositiveInfinity);
        for (var u = 0.0; u < Math.Log(61); u += 0.01)
        {
            var score = MatchScore.Of(model.Predict(ink, Math.Exp(u) - 1), target);
            (best, bestScore) = score < bestScore ? (Math.Exp(u) - 1, score) : (best, bestScore);
        }

        return best;
    }
}
