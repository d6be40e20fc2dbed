using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Pigments;
using SmpColourMatch.Core.Pigments.Fitting;

namespace SmpColourMatch.Tests.Pigments.Fitting;

/// <summary>What was planted in a ladder comes back, also through noise, and the intervals hold it.</summary>
public static class LadderFitterTests
{
    private static readonly double[] FourDilutions = [6, 12, 25, 50];
    private static readonly Lab White = new(95.2, -0.3, 1.8);
    private static readonly MeasurementConditions Cards = new("45/0", null, new Substrate("white", White), null)
    {
        BlackSubstrate = new Substrate("black", new Lab(12, 0.2, -0.3)),
    };

    public static TheoryData<double, double> Carbons() =>
        new()
        {
            { 20, 1 },
            { 14, 0.6 },
            { 26, 1.5 },
            { 20, 1.2 },
            { 9, 0.8 },
        };

    /// <summary>Twenty ladders each with noise of ΔE00 about 0.3 on every drawdown; the worst must keep the bounds.</summary>
    [Theory]
    [MemberData(nameof(Carbons))]
    public static void RoundtripThroughNoiseGivesStrengthAndHueBack(double density, double alpha)
    {
        var ink = new DrawdownInk(density, alpha);
        var random = new Random(7);
        var inside = 0;
        for (var trial = 0; trial < 20; trial++)
        {
            var fit = LadderFitter.Fit(Ladder(ink, random), Cards);

            Assert.InRange(fit.Ink.Density / density, 0.9, 1.1);
            Assert.InRange(fit.Ink.Alpha, alpha - 0.15, alpha + 0.15);
            Assert.InRange(fit.MeanDeltaE00, 0, 0.6);
            inside += fit.Density.Low <= density && density <= fit.Density.High ? 1 : 0;
        }

        Assert.InRange(inside, 17, 20);
    }

    [Fact]
    public static void RoundtripOfOxidesFromSpectraGivesTheHueBack()
    {
        var ink = new DrawdownInk(7, 1.2, 0.6, 2);

        var fit = LadderFitter.Fit(Exact(ink, FourDilutions, 0, spectra: true), Cards);

        Assert.True(fit.FromSpectra);
        Assert.InRange(fit.Ink.Density, 6.6, 7.4);
        Assert.InRange(fit.Ink.Alpha, 1.05, 1.35);
        Assert.InRange(fit.MaxDeltaE00, 0, 0.3);
    }

    /// <summary>Of a little of both oxides four Labs say nothing that a warmer carbon would not; the label does.</summary>
    [Fact]
    public static void RoundtripOfDeclaredOxidesGivesStrengthAndHueBack()
    {
        var ink = new DrawdownInk(10, 1, 0.2, 0.5);
        var random = new Random(7);
        for (var trial = 0; trial < 20; trial++)
        {
            var fit = LadderFitter.Fit(Labelled(Ladder(ink, random), "77266", "77491", "CI 77492"), Cards);

            Assert.InRange(fit.Ink.Density, 9, 11);
            Assert.InRange(fit.Ink.Alpha, 0.85, 1.15);
            Assert.True(fit.HueIsWeak);
            Assert.InRange(1, fit.Alpha.Low, fit.Alpha.High);
        }
    }

    [Fact]
    public static void KnownLabelOfCarbonAloneLeavesAWarmCarbonNoDoubt()
    {
        var ladder = Ladder(new DrawdownInk(20, 1.5), new Random(7));

        var told = LadderFitter.Fit(Labelled(ladder, "77266"), Cards).Alpha;
        var untold = LadderFitter.Fit(ladder, Cards).Alpha;

        Assert.InRange(told.Value, 1.4, 1.6);
        Assert.True(told.High - told.Low < untold.High - untold.Low, $"{told} against {untold}");
    }

    /// <summary>A label is evidence, not proof; and of other colourants no word is taken.</summary>
    [Theory]
    [InlineData("77266")]
    [InlineData("77891")]
    public static void KnownStrongYellowIsFoundAgainstTheLabel(string label)
    {
        var ladder = Ladder(new DrawdownInk(10, 1.2, 0, 2), new Random(7));

        Assert.InRange(LadderFitter.Fit(Labelled(ladder, label), Cards).Ink.YellowOxide, 1, 4);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(4)]
    public static void RoundtripOfAScatteringInkNeedsTheBlackCard(double scattering)
    {
        var ink = new DrawdownInk(6);

        var fit = LadderFitter.Fit(Exact(ink, [1, 3, 7, 15, 30], scattering, spectra: false), Cards);

        Assert.NotNull(fit.Scattering);
        Assert.InRange(fit.Scattering.Value / scattering, 0.8, 1.25);
        Assert.InRange(fit.Ink.Density, 5.4, 6.6);
        Assert.InRange(fit.MaxDeltaE00, 0, 0.5);
    }

    [Fact]
    public static void KnownExtrapolationIsFlagged()
    {
        var pigment = Exact(new DrawdownInk(20), FourDilutions, 0, spectra: false);

        var wide = LadderFitter.Fit(pigment with { Allowed = new AllowedDilutions(0, 60, 1) }, Cards);
        var narrow = LadderFitter.Fit(pigment with { Allowed = new AllowedDilutions(6, 50, 1) }, Cards);

        Assert.True(wide is { StrongerThanMeasured: true, ThinnerThanMeasured: true });
        Assert.True(narrow is { StrongerThanMeasured: false, ThinnerThanMeasured: false });
    }

    [Fact]
    public static void ExtremeSingleDrawdownIsFittedButNotIdentified()
    {
        var fit = LadderFitter.Fit(Exact(new DrawdownInk(20), [12], 0, spectra: false), Cards);

        Assert.False(fit.Identified);
        Assert.True(double.IsFinite(fit.Ink.Density));
    }

    [Fact]
    public static void InvalidPigmentWithoutDilutionsIsRefused()
    {
        var pigment = Exact(new DrawdownInk(20), [], 0, spectra: false);

        Assert.Throws<ArgumentException>(() => LadderFitter.Fit(pigment, Cards));
    }

    /// <summary>
    /// Golden acrylics' K and S (the table's own scale) as films: absorbance of bone black in clear medium over both cards. The model's
    /// family of hues is carbon and iron oxides, so a bone black must fit, if not perfectly (its scattering is not λ⁻¹), and a phthalocyanine must be told apart by its residuals.
    /// </summary>
    [Fact]
    public static void KnownPaintIsFittedOrItsResidualsTellThatItIsNot()
    {
        var path = SharedData.PathOrSkip("data/reference/paint/golden_heavy_body_KS_unicolour_380_10nm.csv");
        var black = Fit(path, "BoneBlack");
        var blue = Fit(path, "PhthaloBlueGreenShade");

        Assert.InRange(black.MeanDeltaE00, 0, 2.5);
        Assert.True(blue.MeanDeltaE00 > 5, $"phthalocyanine: mean residual {blue.MeanDeltaE00:0.00}");

        static LadderFit Fit(string path, string paint) =>
            LadderFitter.Fit(PaintLadder.Read(path, paint, White, new Lab(12, 0.2, -0.3)), Cards);
    }

    private static Pigment Ladder(DrawdownInk ink, Random random) =>
        Exact(ink, FourDilutions, 0, spectra: false) with
        {
            Dilutions =
            [
                .. Exact(ink, FourDilutions, 0, spectra: false)
                    .Dilutions.Select(step =>
                        step with
                        {
                            Lab = step.Lab + (0.3 * Direction(random)),
                            LabSd = new LabSd(0.2, 0.2, 0.2),
                        }
                    ),
            ],
        };

    private static Lab Direction(Random random)
    {
        var lab = new Lab(random.NextDouble() - 0.5, random.NextDouble() - 0.5, random.NextDouble() - 0.5);
        return 1 / Math.Sqrt((lab.L * lab.L) + (lab.A * lab.A) + (lab.B * lab.B)) * lab;
    }

    private static Pigment Labelled(Pigment pigment, params string[] numbers) =>
        pigment with
        {
            Colourants = [.. numbers.Select(number => new Colourant(number, null))],
        };

    private static Pigment Exact(DrawdownInk ink, double[] parts, double scattering, bool spectra)
    {
        var white = DrawdownModel.OnCard(White);
        var black = DrawdownModel.OnCard(Cards.BlackSubstrate!.Lab);
        return new Pigment
        {
            Id = "planted",
            Name = "Planted",
            Form = PigmentForm.Concentrate,
            Dilutions =
            [
                .. parts.Select(n =>
                {
                    var over = Film(white, n);
                    return new MeasuredDilution(n, over.ToLab(Illuminant.D65), null, spectra ? over : null)
                    {
                        OverBlack = scattering > 0 ? new CardReading(Film(black, n).ToLab(Illuminant.D65), null) : null,
                    };
                }),
            ],
        };

        ReflectanceSpectrum Film(DrawdownModel card, double n)
        {
            var padded = new double[32];
            TurbidFilm.Predict(card, ink, scattering, n, padded);
            return new ReflectanceSpectrum(400, 10, padded[..31]);
        }
    }
}
