using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Measurement;

namespace SmpColourMatch.Tests.Matching;

public static class DeclaredHairTests
{
    /// <summary>Lab of optics-testvalues.csv, rows "hair".</summary>
    [Theory]
    [InlineData("black", 13.512, 1.763, 4.553, 0)]
    [InlineData("dark-brown", 23.910, 3.489, 10.121, 0)]
    [InlineData(" Mid-Brown ", 35.421, 4.401, 14.382, 0)]
    [InlineData("light brown", 46.139, 4.489, 16.886, 0)]
    [InlineData("blond", 59.885, 3.613, 17.525, 0)]
    [InlineData("red", 40.154, 5.510, 18.122, 0)]
    [InlineData("grey", 80.184, 1.343, 11.381, 1)]
    [InlineData("23.9, 3.5, 10.1", 23.9, 3.5, 10.1, 0)]
    [InlineData("5,-1,-2", 5, -1, -2, 0)]
    public static void KnownHair(string text, double l, double a, double b, double grey)
    {
        var hair = DeclaredHair.Parse(text);

        Assert.InRange(DeltaE00.Between(new Lab(l, a, b), hair.Lab), 0, 0.05);
        Assert.Equal((HairSource.Declared, grey, 0), (hair.Source, hair.GreyFraction, hair.Pixels));
        Assert.True(hair.Sd.L >= 1);
    }

    [Theory]
    [InlineData("", "three numbers")]
    [InlineData("purple", "black, dark-brown")]
    [InlineData("23.9,3.5", "three numbers")]
    [InlineData("23,9,3,5,10,1", "decimal points")]
    [InlineData("23.9;3.5;10.1", "three numbers")]
    [InlineData("123,3,10", "0 to 100")]
    [InlineData("23,x,10", "no number")]
    [InlineData("23,1e5,10", "no number")]
    [InlineData("23,300,10", "-128 to 128")]
    public static void InvalidHairIsToldWithTheRemedy(string text, string piece)
    {
        var fault = Assert.Throws<FormatException>(() => DeclaredHair.Parse(text));

        Assert.Contains(piece, fault.Message, StringComparison.Ordinal);
    }
}
