using System.Text;
using SmpColourMatch.Core.Batching;

namespace SmpColourMatch.Tests.Batching;

/// <summary>Tables that open right in a spreadsheet, and run nothing.</summary>
public sealed class CsvTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")")]
    [InlineData("+1", "'+1")]
    [InlineData("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\t=1", "?=1")]
    [InlineData("\uFF1D1", "'\uFF1D1")]
    [InlineData("crown.jpg", "crown.jpg")]
    [InlineData("", "")]
    public void FormulasAreDefused(string text, string cell) => Assert.Equal(cell, CsvText.Text(text));

    [Fact]
    public void LinesAreThoseOfRfc4180()
    {
        using var output = new MemoryStream();
        CsvText.Write(output, ["", "a,b", "c \"d\"", "-3.5", "e"]);
        Assert.Equal(",\"a,b\",\"c \"\"d\"\"\",-3.5,e\r\n", Encoding.UTF8.GetString(output.ToArray()));
    }
}
