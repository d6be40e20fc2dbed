using FsCheck;
using FsCheck.Fluent;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Tests.Optics;

/// <summary>What a fit gives back of what was planted, and what must rise with what.</summary>
public class RoundtripOpticsTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static readonly LabSd Instrument = new(0.5, 0.5, 0.5);

    /// <summary>Skins of people: every parameter evenly over its logarithm.</summary>
    private static readonly Arbitrary<SkinParameters> Skins = Unit()
        .Three()
        .Select(t => new SkinParameters(
            Between(0.004, 0.4, t.Item1),
            Between(0.003, 0.06, t.Item2),
            Between(0.4, 2, t.Item3)
        ))
        .ToArbitrary();

    private static readonly Arbitrary<InkOptics> Inks = Unit()
        .Four()
        .Select(t => new InkOptics(Between(2, 60, t.Item1), 0.3 + (2 * t.Item2), t.Item3, t.Item4))
        .ToArbitrary();

    [Fact]
    public void Skin_fit_comes_back_to_the_planted_colour() =>
        Prop.ForAll(
                Skins,
                skin =>
                {
                    var fit = SkinInverse.Fit(new SkinModel(skin).Lab(), Instrument);

                    // Much melanin hides the blood: there the prior decides, and the colour alone comes back. In the
                    // lightest skins melanin and the horny layer's scattering trade places.
                    var hidden = skin.MelanosomeFraction > 0.1;
                    return fit.DeltaE00 < 0.8
                        && Within(fit.Parameters.MelanosomeFraction / skin.MelanosomeFraction, 2.5)
                        && (hidden || Within(fit.Parameters.BloodFraction / skin.BloodFraction, 1.4));
                }
            )
            .Check(Many);

    [Fact]
    public void Skin_fit_of_a_usual_skin_is_exact()
    {
        // At the priors' centre they pull nothing.
        var skin = new SkinParameters(0.05, 0.012);
        var fit = SkinInverse.Fit(new SkinModel(skin).Lab(), Instrument);
        Assert.Equal(0.05, fit.Parameters.MelanosomeFraction, 1e-6);
        Assert.Equal(0.012, fit.Parameters.BloodFraction, 1e-6);
        Assert.Equal(1, fit.Parameters.ScatteringScale, 1e-5);
        Assert.False(fit.AtBound);
        Assert.Equal(0, fit.MisfitInSd, 1e-4);
    }

    [Fact]
    public void Refit_and_fit_agree() =>
        Prop.ForAll(
                Skins,
                skin =>
                {
                    var sd = new LabSd(2, 1.5, 1.5);
                    var first = SkinInverse.Fit(new SkinModel(skin).Lab(), sd);
                    var near = first.Measured + new Lab(-1.5, 1, 1);
                    var fit = SkinInverse.Fit(near, sd);
                    var refit = SkinInverse.Refit(near, sd, first.Parameters);
                    return DeltaE00.Between(fit.Predicted, refit.Predicted) < 0.01;
                }
            )
            .Check(Many);

    [Fact]
    public void Linearised_fit_follows_the_real_one() =>
        Prop.ForAll(
                Skins,
                skin =>
                {
                    var sd = new LabSd(2, 1.5, 1.5);
                    var first = SkinInverse.Fit(new SkinModel(skin).Lab(), sd);
                    var near = first.Measured + new Lab(0.5, -0.3, 0.3);
                    var refit = SkinInverse.Refit(near, sd, first.Parameters);
                    return first.AtBound
                        || refit.AtBound
                        || DeltaE00.Between(new SkinModel(first.ParametersNear(near)).Lab(), refit.Predicted) < 0.2;
                }
            )
            .Check(Many);

    [Fact]
    public void Hair_fit_comes_back_to_every_named_hair()
    {
        foreach (var hair in NamedHair.All)
        {
            var fit = HairInverse.Fit(new HairModel(hair.Parameters).Lab(), Instrument);
            Assert.Same(hair, fit.Nearest);
            Assert.Equal(0, fit.DeltaE00, 1e-3);
            Assert.Equal(1, fit.Parameters.Eumelanin / hair.Parameters.Eumelanin, 1e-3);
            Assert.Equal(1, fit.Parameters.Pheomelanin / hair.Parameters.Pheomelanin, 0.01);
        }
    }

    [Fact]
    public void Ink_fit_comes_back_to_the_planted_ink() =>
        Prop.ForAll(
                Inks,
                planted =>
                {
                    var ink = new DrawdownInk(
                        planted.TauNeat,
                        planted.Alpha,
                        planted.RedOxide / 2,
                        planted.YellowOxide / 2
                    );
                    var card = new DrawdownModel();
                    var ladder = new[] { 5.0, 10, 20, 40, 80 }
                        .Select(parts => new DrawdownStep(parts, card.Predict(ink, parts)))
                        .ToList();
                    var fit = DrawdownInverse.Fit(ladder, new LabSd(0.3, 0.3, 0.3));
                    var dots = new DotModel(ReferenceSkin.All[1].Parameters);
                    var healed = DeltaE00.Between(
                        dots.Predict(ink.ToInkOptics(), 6),
                        dots.Predict(fit.Ink.ToInkOptics(), 6)
                    );

                    // α and the oxides may trade places; what the ink does in skin may not.
                    return fit.MaxDeltaE00 < 0.3 && healed < 0.3 && Within(fit.Ink.Density / ink.Density, 1.25);
                }
            )
            .Check(Many.WithMaxTest(60));

    [Fact]
    public void Dilution_makes_a_dot_lighter() =>
        Prop.ForAll(
                Skins,
                Inks,
                (skin, ink) =>
                {
                    var dots = new DotModel(skin);
                    double[] parts = [0, 0.5, 1, 2, 4, 8, 16, 32, 100, 1000];
                    var labs = new Lab[parts.Length];
                    dots.Predict(ink, parts, labs);
                    return labs.Zip(labs.Skip(1)).All(pair => pair.First.L < pair.Second.L)
                        && labs[^1].L < new SkinModel(skin).Lab().L;
                }
            )
            .Check(Many);

    [Fact]
    public void More_melanin_makes_skin_and_dot_darker() =>
        Prop.ForAll(
                Skins,
                Inks,
                (skin, ink) =>
                {
                    var darker = skin with { MelanosomeFraction = skin.MelanosomeFraction * 1.2 };
                    return new SkinModel(darker).Lab().L < new SkinModel(skin).Lab().L
                        && new DotModel(darker).Predict(ink, 6).L < new DotModel(skin).Predict(ink, 6).L;
                }
            )
            .Check(Many);

    [Fact]
    public void A_ladder_is_the_same_as_its_rungs()
    {
        var dots = new DotModel(ReferenceSkin.All[3].Parameters);
        var ink = new InkOptics(25, 1.3, 0.2, 0.1, 0.8);
        var labs = new Lab[3];
        dots.Predict(ink, [0, 6, 40], labs, 90, Illuminant.LedB3);
        Assert.Equal(dots.Predict(ink, 6, 90, Illuminant.LedB3), labs[1]);
        Assert.Equal(Illuminant.LedB3.ToLab(dots.Reflectance(ink, 40, 90)), labs[2]);
    }

    [Fact]
    public void A_card_of_a_measured_lightness_has_it()
    {
        var card = DrawdownModel.OnCard(93);
        Assert.Equal(93, card.Predict(new DrawdownInk(0), 0).L, 1e-6);
    }

    [Fact]
    public void Exponential_agrees_with_the_library()
    {
        for (var i = -70_000; i <= 70_000; i++)
        {
            var x = i * 0.00997;
            var value = VectorExp.Of(System.Runtime.Intrinsics.Vector256.Create(x))[2];
            Assert.InRange(value / Math.Exp(x), 1 - 2e-15, 1 + 2e-15);
        }
    }

    private static Gen<double> Unit() => Gen.Choose(0, 100_000).Select(n => n / 1e5);

    private static double Between(double low, double high, double share) => low * Math.Pow(high / low, share);

    private static bool Within(double ratio, double factor) => ratio < factor && ratio > 1 / factor;
}
