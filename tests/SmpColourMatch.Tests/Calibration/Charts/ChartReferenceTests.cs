using System.Globalization;
using System.Text;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Tests.Calibration.Charts;

/// <summary>Tables of what a chart's own patches were measured to be.</summary>
public sealed class ChartReferenceTests
{
    [Fact]
    public void KnownLabGivesSpectraOfThatColour()
    {
        var spectra = ChartReferenceReader.Read(LabTable(new Lab(-2, 3, -4)));

        for (var i = 0; i < spectra.Count; i++)
        {
            var expected = Illuminant.D50.ToLab(ClassicChart.Patches[i]) + new Lab(-2, 3, -4);
            var actual = Illuminant.D50.ToLab(spectra[i]);
            Assert.Equal(expected.L, actual.L, 0.02);
            Assert.Equal(expected.A, actual.A, 0.02);
            Assert.Equal(expected.B, actual.B, 0.02);
            Assert.All(spectra[i].Samples.ToArray(), share => Assert.InRange(share, 0, 1.2));
        }
    }

    [Fact]
    public void RoundtripOfTheClassicsOwnLabKeepsItsSpectra()
    {
        var spectra = ChartReferenceReader.Read(LabTable(default));

        for (var i = 0; i < spectra.Count; i++)
        {
            for (var s = 0; s < Spectrum.Count; s++)
            {
                Assert.Equal(ClassicChart.Patches[i][s], spectra[i][s], 0.003);
            }
        }
    }

    [Theory]
    [InlineData(1, ",", "{0}")]
    [InlineData(100, ";", "{0} nm")]
    public void RoundtripOfReflectancesAsSharesAndPercent(double scale, string separator, string name)
    {
        var spectra = ChartReferenceReader.Read(SpectraTable(scale, separator, name));

        for (var i = 0; i < spectra.Count; i++)
        {
            for (var s = 0; s < Spectrum.Count; s++)
            {
                Assert.Equal(ClassicChart.Patches[i][s], spectra[i][s], 1e-6);
            }
        }
    }

    [Theory]
    [InlineData("", 0, "0 patches")]
    [InlineData("x,y,z\n1,2,3", 1, "Name the columns")]
    [InlineData("L,a,b\n50,0,0", 0, "1 patches instead of 24")]
    [InlineData("L,a,b\n50,0", 2, "column 3 is ''")]
    [InlineData("# mine\nL,a,b\n50,zero,0", 3, "'zero', not a number")]
    [InlineData("400,500,600,700\n1,1,1,1", 1, "20 nm or less")]
    [InlineData("400,410,430,700\n1,1,1,1", 1, "not evenly spaced")]
    [InlineData("420,440,460,480\n1,1,1,1", 1, "400 to 700 nm")]
    public void InvalidTablesNameTheLineAndTheRemedy(string text, int line, string words)
    {
        var fault = Assert.Throws<ChartReferenceException>(() => ChartReferenceReader.Read(text));
        Assert.Equal(line, fault.Line);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InvalidOrderIsToldByTheGreys()
    {
        var lines = LabTable(default).TrimEnd().Split('\n');
        Array.Reverse(lines, 1, 24);
        var fault = Assert.Throws<ChartReferenceException>(() => ChartReferenceReader.Read(string.Join('\n', lines)));
        Assert.Contains("Classic's order", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(150)]
    public void ExtremeLightnessIsTheColourOfNoPatch(double lightness)
    {
        var lines = LabTable(default).Split('\n');
        lines[3] = string.Create(CultureInfo.InvariantCulture, $"{lightness},0,0");
        var fault = Assert.Throws<ChartReferenceException>(() => ChartReferenceReader.Read(string.Join('\n', lines)));
        Assert.Equal(4, fault.Line);
        Assert.Contains("no patch", fault.Message, StringComparison.Ordinal);
    }

    private static string LabTable(Lab shift)
    {
        var text = new StringBuilder("L*,a*,b*\n");
        foreach (var patch in ClassicChart.Patches)
        {
            var lab = Illuminant.D50.ToLab(patch) + shift;
            text.Append(CultureInfo.InvariantCulture, $"{lab.L:0.00},{lab.A:0.00},{lab.B:0.00}\n");
        }

        return text.ToString();
    }

    private static string SpectraTable(double scale, string separator, string name)
    {
        var text = new StringBuilder("patch");
        for (var s = 0; s < Spectrum.Count; s++)
        {
            text.Append(separator).Append(string.Format(CultureInfo.InvariantCulture, name, Spectrum.Wavelength(s)));
        }

        foreach (var patch in ClassicChart.Patches)
        {
            text.Append("\r\nof mine");
            foreach (var share in patch.Samples)
            {
                text.Append(separator).Append((scale * share).ToString("R", CultureInfo.InvariantCulture));
            }
        }

        return text.ToString();
    }
}
