using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Tests.Optics;

public class ExtremeOpticsTests
{
    [Fact]
    public void Dots_stay_sound_at_all_corners()
    {
        foreach (var melanosomes in new[] { 0, 0.002, 0.6, 1 })
        {
            foreach (var blood in new[] { 0, 0.0005, 0.15, 1 })
            {
                foreach (var scattering in new[] { 0.01, 0.15, 3, 100 })
                {
                    foreach (var depth in new double[] { 0, 40, 5000 })
                    {
                        CheckDots(new SkinParameters(melanosomes, blood, scattering), depth);
                    }
                }
            }
        }
    }

    [Fact]
    public void No_ink_is_bare_skin()
    {
        foreach (var skin in ReferenceSkin.All)
        {
            var bare = new SkinModel(skin.Parameters).Lab();
            var (l, a, b) = new DotModel(skin.Parameters).Predict(new InkOptics(0), 0) - bare;
            Assert.Equal(0, Math.Abs(l) + Math.Abs(a) + Math.Abs(b), 1e-9);
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3650, 0.1203)]
    [InlineData(1e6, 0)]
    public void Retention_at_the_ends(double days, double expected) =>
        Assert.Equal(expected, Healing.Retention(days), 1e-4);

    [Fact]
    public void Any_colour_gives_a_skin_within_bounds()
    {
        double[] steps = [-200, -60, -20, 0, 5, 20, 60, 200];
        foreach (var l in (double[])[-50, 0, 1, 5, 15, 50, 75, 85, 95, 100, 300])
        {
            foreach (var a in steps)
            {
                foreach (var b in steps)
                {
                    CheckFit(new Lab(l, a, b), new LabSd(2, 2, 2));
                }
            }
        }

        CheckFit(new Lab(60, 10, 18), default);
        CheckFit(new Lab(60, 10, 18), new LabSd(1e6, 1e6, 1e6));
        CheckFit(new Lab(1e9, -1e9, 1e9), new LabSd(0.5, 0.5, 0.5));
    }

    [Fact]
    public void Nothing_known_gives_the_prior()
    {
        var fit = SkinInverse.Fit(new Lab(60, 10, 18), new LabSd(1e6, 1e6, 1e6));
        Assert.Equal(0.012, fit.Parameters.BloodFraction, 1e-4);
        Assert.Equal(1, fit.Parameters.ScatteringScale, 1e-3);
    }

    [Fact]
    public void Any_colour_gives_a_hair()
    {
        foreach (var l in (double[])[-50, 0, 5, 50, 100, 300])
        {
            foreach (var b in (double[])[-200, -10, 0, 30, 200])
            {
                var fit = HairInverse.Fit(new Lab(l, 3, b), new LabSd(2, 2, 2));
                Assert.InRange(fit.Parameters.Eumelanin, 0.0099, 300.1);
                Assert.InRange(fit.Parameters.Pheomelanin, 0.00099, 30.01);
                CheckSound(fit.Predicted);
                Assert.True(double.IsFinite(fit.DeltaE00));
            }
        }
    }

    [Fact]
    public void A_ladder_of_nonsense_gives_an_ink()
    {
        DrawdownStep[] ladder =
        [
            new(0, new Lab(300, 90, -200)),
            new(1, new Lab(-50, 0, 0)),
            new(1000, new Lab(0, -90, 90)),
        ];
        var fit = DrawdownInverse.Fit(ladder, new LabSd(0.1, 0.1, 0.1));
        Assert.True(double.IsFinite(fit.MaxDeltaE00));
        Assert.InRange(fit.Ink.Density, 0.0099, 1001);
    }

    [Fact]
    public void Hair_without_melanin_is_white() => Assert.Equal(100, new HairModel(default).Lab().L, 1e-9);

    private static void CheckDots(SkinParameters skin, double depth)
    {
        CheckSound(new SkinModel(skin).Lab());
        var dots = new DotModel(skin, depth);
        foreach (var parts in new double[] { 0, 1000, 1e12 })
        {
            foreach (var days in new double[] { 0, 3650, 1e6 })
            {
                CheckSound(dots.Predict(InkOptics.CarbonBlack, parts, days));
                CheckSound(dots.Predict(new InkOptics(1e4, 8, 1e4, 1e4, 1e4), parts, days));
                CheckSound(dots.Predict(new InkOptics(1e4, -4), parts, days));
            }
        }
    }

    private static void CheckFit(Lab measured, LabSd sd)
    {
        var fit = SkinInverse.Fit(measured, sd);
        Assert.InRange(fit.Parameters.MelanosomeFraction, 0.002 - 1e-9, 0.6 + 1e-9);
        Assert.InRange(fit.Parameters.BloodFraction, 0.0005 - 1e-9, 0.15 + 1e-9);
        Assert.InRange(fit.Parameters.ScatteringScale, 0.15 - 1e-9, 3 + 1e-9);
        CheckSound(fit.Predicted);
        Assert.True(fit.DeltaE00 >= 0 && double.IsFinite(fit.DeltaE00) && double.IsFinite(fit.MisfitInSd));
        new SkinModel(fit.ParametersNear(measured + new Lab(50, -50, 50))).Lab();
    }

    private static void CheckSound(Lab lab)
    {
        Assert.InRange(lab.L, 0, 100);
        Assert.InRange(lab.Chroma, 0, 80);
    }
}
