using SmpColourMatch.Core.Calibration;
using SmpColourMatch.Core.Calibration.Correction;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement.Strands;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Tests.Measurement.Strands;

public class KnownNaturalHairTests
{
    public static TheoryData<string> Ids() => [.. NamedHair.All.Select(hair => hair.Id)];

    [Fact]
    public void Shares_sum_to_one() => Assert.Equal(1, NaturalHair.All.Sum(hair => hair.Weight), 9);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_named_hair_lies_within_the_spread_of_one_kind(string id)
    {
        var rgb = LinearRgb.FromXyz(Illuminant.D65.ToXyz(new HairModel(NamedHair.Find(id)!.Parameters).Reflectance));
        var nearest = NaturalHair.All.Min(hair =>
        {
            var off = new Xyz(
                Math.Log(rgb.R / hair.Light.X),
                Math.Log(rgb.G / hair.Light.Y),
                Math.Log(rgb.B / hair.Light.Z)
            );
            return Covariances.Between(off, hair.Covariance.Inverse(), off);
        });

        Assert.InRange(nearest, 0, 7.81);
    }

    [Fact]
    public void What_is_seen_without_noise_is_what_is_concluded()
    {
        var kind = NaturalHair.All[10];
        var tiny = Matrix3.Diagonal(1e-9, 1e-9, 1e-9);
        var hypothesis = new HairHypothesis(kind, 0, new Xyz(1, 1, 1), new Xyz(0.05, -0.02, 0.03), tiny, 0);

        var (light, covariance) = hypothesis.Conclude();

        Assert.Equal(kind.Light.X * Math.Exp(0.05), light.X, 1e-4);
        Assert.Equal(kind.Light.Y * Math.Exp(-0.02), light.Y, 1e-4);
        Assert.InRange(covariance.M11, -1e-9, 1e-6);
        Assert.InRange(covariance.M33, -1e-9, 1e-6);
    }

    [Fact]
    public void A_photo_without_a_chart_widens_every_kind() =>
        Assert.All(
            NaturalHair.All.Zip(
                HairLight
                    .Of(new CalibrationSummary(CalibrationMethod.None, new LabSd(6, 3, 4)), new Xyz(0.1, 0.1, 0.1))
                    .Kinds
            ),
            pair => Assert.True(pair.Second.Covariance.M22 > pair.First.Covariance.M22 + 0.02)
        );

    [Fact]
    public void White_kinds_are_rarer_than_dark_ones() =>
        Assert.True(
            NaturalHair.All.MinBy(hair => hair.Light.Y).Weight > 2 * NaturalHair.All.MaxBy(hair => hair.Light.Y).Weight
        );
}
