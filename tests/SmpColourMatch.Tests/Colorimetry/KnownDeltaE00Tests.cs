using System.Globalization;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Tests.Colorimetry;

public class KnownDeltaE00Tests
{
    public static TheoryData<int> Pairs => [.. Enumerable.Range(0, 34)];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Sharma_table_1(int index)
    {
        var row = ReferenceTable.Read("ciede2000-sharma2005.csv")[index];
        double Cell(string name) => double.Parse(row[name], CultureInfo.InvariantCulture);
        var first = new Lab(Cell("L1"), Cell("a1"), Cell("b1"));
        var second = new Lab(Cell("L2"), Cell("a2"), Cell("b2"));
        Assert.Equal(Cell("dE00"), DeltaE00.Between(first, second), 1e-4);
        Assert.Equal(Cell("dE00"), DeltaE00.Between(second, first), 1e-4);
    }
}
