using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement;

namespace SmpColourMatch.Tests.Measurement;

public class InvalidMeasurementTests
{
    private static readonly SkinColour Skin = new(new Lab(62, 11, 18), new LabSd(2, 1, 1), 5000);
    private static readonly HairColour Hair = new(new Lab(22, 3, 8), new LabSd(4, 2, 2), HairSource.Hair, 0, 5000);

    [Theory]
    [InlineData(double.NaN, "skin")]
    [InlineData(double.PositiveInfinity, "skin")]
    [InlineData(double.NaN, "hair")]
    public void AColourThatIsNoNumberIsAFaultAndNeverShown(double value, string what)
    {
        var measured =
            what == "skin"
                ? Of(Skin with { Lab = new Lab(62, value, 18) }, Hair)
                : Of(Skin, Hair with { Sd = new LabSd(value, 2, 2) });

        var fault = Assert.Throws<NotFiniteNumberException>(measured.EnsureNumbers);

        Assert.Contains($"The {what}'s colour", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NumbersAndWhatWasNotFoundPass()
    {
        var both = Of(Skin, Hair);
        Assert.Same(both, both.EnsureNumbers());
        var none = Of(null, null);
        Assert.Same(none, none.EnsureNumbers());
    }

    private static ColourMeasurement Of(SkinColour? skin, HairColour? hair) => new(skin, hair, 0.3, 0.2, 0, []);
}
