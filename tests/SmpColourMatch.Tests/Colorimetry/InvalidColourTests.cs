using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Tests.Colorimetry;

public class InvalidColourTests
{
    [Fact]
    public void Spectrum_of_another_length() =>
        Assert.Contains(
            "got 30",
            Assert.Throws<ArgumentException>("samples", () => new Spectrum(new double[30])).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Spectrum_that_is_not_finite(double value)
    {
        var samples = new double[Spectrum.Count];
        samples[2] = value;
        Assert.Contains(
            "420 nm",
            Assert.Throws<ArgumentException>("samples", () => new Spectrum(samples)).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(410, 10, 31)]
    [InlineData(400, 10, 30)]
    [InlineData(400, 10, 1)]
    [InlineData(double.NaN, 10, 31)]
    public void Resampling_that_does_not_cover(double start, double step, int count) =>
        Assert.Throws<ArgumentException>("samples", () => Spectrum.Resample(start, step, new double[count]));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(double.NaN)]
    public void Resampling_with_no_step(double step) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            "stepNanometres",
            () => Spectrum.Resample(400, step, new double[31])
        );

    [Fact]
    public void Darkness_is_no_light() =>
        Assert.Throws<ArgumentException>(
            "power",
            () => new Illuminant("none", new Spectrum(new double[Spectrum.Count]))
        );

    [Fact]
    public void Negative_power_is_no_light()
    {
        var power = Enumerable.Repeat(1.0, Spectrum.Count).ToArray();
        power[7] = -0.1;
        Assert.Throws<ArgumentException>("power", () => new Illuminant("odd", new Spectrum(power)));
    }

    [Fact]
    public void Black_is_no_white() =>
        Assert.Throws<ArgumentException>("from", () => new ChromaticAdaptation(default, ReferenceWhite.D65));

    [Fact]
    public void Nan_has_no_class() =>
        Assert.Throws<ArgumentOutOfRangeException>("degrees", () => IndividualTypologyAngle.Classify(double.NaN));

    [Fact]
    public void Singular_matrix_has_no_inverse() =>
        Assert.Throws<InvalidOperationException>(() => new Matrix3(1, 2, 3, 2, 4, 6, 0, 0, 1).Inverse());

    [Fact]
    public void Too_little_room_for_codes() =>
        Assert.Throws<ArgumentException>("codes", () => SrgbCurve.EncodeBytes(new float[3], new byte[2]));

    [Theory]
    [InlineData(float.NaN, 0)]
    [InlineData(float.NegativeInfinity, 0)]
    [InlineData(-0.5f, 0)]
    [InlineData(0f, 0)]
    [InlineData(1f, 255)]
    [InlineData(7f, 255)]
    [InlineData(float.PositiveInfinity, 255)]
    public void Values_outside_go_to_the_ends(float linear, byte expected) =>
        Assert.Equal(expected, SrgbCurve.EncodeByte(linear));
}
