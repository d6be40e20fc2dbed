using SmpColourMatch.Core.Reporting;

namespace SmpColourMatch.Tests.Reporting;

public sealed class PrintableTextTests
{
    [Theory]
    [InlineData("plain name.jpg", "plain name.jpg")]
    [InlineData("été.jpg", "été.jpg")]
    [InlineData("a\e[31mred", "a?[31mred")]
    [InlineData("gpj.\u202Eexe", "gpj.?exe")]
    [InlineData("line\nfeed\r\t", "line?feed??")]
    [InlineData("", "")]
    public void KnownTexts(string text, string shown) => Assert.Equal(shown, PrintableText.Of(text));

    /// <summary>Not a row of the theory: attributes store text as UTF-8, which has no lone surrogates.</summary>
    [Fact]
    public void InvalidSurrogatesAreReplaced() => Assert.Equal("lone ? one", PrintableText.Of("lone \uD800 one"));

    [Fact]
    public void ExtremeLengthsAreCut() => Assert.Equal("aaaaa...", PrintableText.Of(new string('a', 100_000), 5));
}
