using FsCheck;
using FsCheck.Fluent;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Tests.Colorimetry;

/// <summary>Properties on random colours; <see cref="Config.QuickThrowOnFailure"/> shows the failing one.</summary>
public class RoundtripColourTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static readonly Arbitrary<Lab> Labs = Gen.Choose(-20_000, 120_000)
        .Select(n => n / 1000.0)
        .Three()
        .Select(t => new Lab(t.Item1, t.Item2 - 50, t.Item3 - 50))
        .ToArbitrary();

    private static readonly Arbitrary<Xyz> Whites = Gen.Choose(800, 1300)
        .Select(n => n / 1000.0)
        .Two()
        .Select(t => new Xyz(t.Item1, 1, t.Item2))
        .ToArbitrary();

    [Fact]
    public void Lab_through_linear_rgb_and_back() =>
        Prop.ForAll(Labs, lab => Near(lab, LinearRgb.FromLab(lab).ToLab(), 1e-8)).Check(Many);

    [Fact]
    public void Lab_through_xyz_of_any_white_and_back() =>
        Prop.ForAll(Labs, Whites, (lab, white) => Near(lab, Xyz.FromLab(lab, white).ToLab(white), 1e-8)).Check(Many);

    [Theory]
    [InlineData(ConeResponse.Bradford)]
    [InlineData(ConeResponse.Cat16)]
    public void Adaptation_there_and_back(ConeResponse response) =>
        Prop.ForAll(
                Whites,
                Whites,
                (from, to) =>
                {
                    var there = new ChromaticAdaptation(from, to, response);
                    var back = new ChromaticAdaptation(to, from, response);
                    var colour = new Xyz(0.3, 0.2, 0.1);
                    return Distance(back.Apply(there.Apply(colour)), colour) < 1e-12
                        && Distance(there.Apply(from), to) < 1e-12;
                }
            )
            .Check(Many);

    [Fact]
    public void Difference_is_symmetric_and_never_negative() =>
        Prop.ForAll(
                Labs,
                Labs,
                (first, second) =>
                {
                    var there = DeltaE00.Between(first, second);
                    var back = DeltaE00.Between(second, first);
                    return there >= 0 && double.IsFinite(there) && Math.Abs(there - back) < 1e-9;
                }
            )
            .Check(Many);

    [Fact]
    public void Difference_is_0_only_for_equal_colours() =>
        Prop.ForAll(
                Labs,
                lab =>
                    DeltaE00.Between(lab, lab) < 1e-12
                    && DeltaE00.Between(lab, lab + new Lab(0.1, 0, 0)) is > 0.01 and < 0.2
            )
            .Check(Many);

    [Fact]
    public void Srgb_curve_there_and_back() =>
        Prop.ForAll(
                Gen.Choose(-2_000_000, 2_000_000).Select(n => n / 1e6).ToArbitrary(),
                value => Math.Abs(SrgbCurve.Decode(SrgbCurve.Encode(value)) - value) < 1e-7
            )
            .Check(Many);

    [Fact]
    public void Every_8_bit_code_survives_decoding_and_encoding()
    {
        for (var code = 0; code < 256; code++)
        {
            Assert.Equal(code, SrgbCurve.EncodeByte((float)SrgbCurve.Decode(code / 255.0)));
        }
    }

    [Fact]
    public void Bytes_are_the_nearest_codes()
    {
        var linear = new float[300_000];
        for (var i = 0; i < linear.Length; i++)
        {
            linear[i] = (i - 20_000) * 4e-6f;
        }

        var codes = new byte[linear.Length];
        SrgbCurve.EncodeBytes(linear, codes);
        for (var i = 0; i < linear.Length; i++)
        {
            var exact = 255 * Math.Clamp(SrgbCurve.Encode(linear[i]), 0, 1);
            Assert.InRange(codes[i] - exact, -0.501, 0.501);
        }
    }

    [Fact]
    public void Matrix_times_its_inverse_is_the_identity()
    {
        var matrix = new Matrix3(2, 1, 0, -1, 3, 0.5, 0.25, 1, -2);
        Assert.Equal(0, Distance((matrix * matrix.Inverse()).Apply(new Xyz(1, 2, 3)), new Xyz(1, 2, 3)), 1e-12);
    }

    private static bool Near(Lab first, Lab second, double tolerance)
    {
        var (l, a, b) = first - second;
        return Math.Abs(l) < tolerance && Math.Abs(a) < tolerance && Math.Abs(b) < tolerance;
    }

    private static double Distance(Xyz first, Xyz second)
    {
        var (x, y, z) = first - second;
        return Math.Max(Math.Abs(x), Math.Max(Math.Abs(y), Math.Abs(z)));
    }
}
