using System.Globalization;
using System.Text.RegularExpressions;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Tests.Optics;

/// <summary>All rows of the table that the model was designed with.</summary>
public class KnownOpticsTests
{
    private const double Tolerance = 0.01;

    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Table = ReferenceTable.Read(
        "optics-testvalues.csv"
    );

    public static TheoryData<int, string> Rows
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var i = 0; i < Table.Count; i++)
            {
                data.Add(i, $"{Table[i]["kind"]} {Table[i]["desc"]} {Table[i]["extra"]}");
            }

            return data;
        }
    }

    [Fact]
    public void Table_has_all_121_cases() => Assert.Equal(121, Table.Count);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_is_reproduced(int index, string name)
    {
        Assert.NotEmpty(name);
        var row = Table[index];
        var expected = new Lab(Cell(row, "L"), Cell(row, "a"), Cell(row, "b"));
        var kind = row["kind"];
        if (string.Equals(kind, "inverse", StringComparison.Ordinal))
        {
            CheckInverse(row, expected);
            return;
        }

        var light = row["ill"] switch
        {
            "A" => Illuminant.A,
            "LED-B3" => Illuminant.LedB3,
            _ => Illuminant.D65,
        };
        var lab = light.ToLab(Predict(kind, row));
        Assert.Equal(expected.L, lab.L, Tolerance);
        Assert.Equal(expected.A, lab.A, Tolerance);
        Assert.Equal(expected.B, lab.B, Tolerance);
        if (row["extra"].StartsWith("ITA=", StringComparison.Ordinal))
        {
            Assert.Equal(Extra(row, "ITA"), IndividualTypologyAngle.Degrees(lab), 0.02);
        }
    }

    private static Spectrum Predict(string kind, IReadOnlyDictionary<string, string> row)
    {
        switch (kind)
        {
            case "skin":
                return new SkinModel(Skin(row)).Reflectance;
            case "hair":
                return Hair(row["desc"], row).Reflectance;
            case "stubble":
                var coverage = StubbleModel.Coverage();
                Assert.Equal(Extra(row, "h"), coverage, 1e-4);
                var hair = Hair(row["desc"].Split(" on ")[0], null);
                return StubbleModel.Reflectance(new SkinModel(Skin(row)).Reflectance, hair.Reflectance, coverage);
            case "drawdown":
                return new DrawdownModel().Reflectance(new DrawdownInk(20, Cell(row, "alpha")), Cell(row, "N"));
            case "field":
                var cover = DotField.Coverage(Extra(row, "dens"), Extra(row, "d"), Cell(row, "t"));
                Assert.Equal(Extra(row, "a"), cover, 1e-4);
                return DotField.Reflectance(new SkinModel(Skin(row)).Reflectance, Dot(row), cover);
            default:
                Assert.StartsWith("dot", kind, StringComparison.Ordinal);
                if (row["extra"].StartsWith("retention", StringComparison.Ordinal))
                {
                    Assert.Equal(Extra(row, "retention"), Healing.Retention(Cell(row, "t")), 1e-4);
                }

                return Dot(row);
        }
    }

    private static Spectrum Dot(IReadOnlyDictionary<string, string> row)
    {
        var ink = new InkOptics(20, Cell(row, "alpha"), Extra(row, "wR"), Extra(row, "wY"));
        return new DotModel(Skin(row), Cell(row, "d_top_um")).Reflectance(ink, Cell(row, "N"), Cell(row, "t"));
    }

    private static void CheckInverse(IReadOnlyDictionary<string, string> row, Lab expected)
    {
        var target = row["desc"].Split("target ")[1].Split(' ').Select(Number).ToArray();
        var measured = new Lab(target[0], target[1], target[2]);
        var fit = SkinInverse.Fit(measured, new LabSd(0.5, 0.5, 0.5));
        Assert.Equal(Extra(row, "dE00"), fit.DeltaE00, 0.02);
        Assert.InRange(DeltaE00.Between(expected, fit.Predicted), 0, 0.02);
        Assert.Equal(Cell(row, "fm"), fit.Parameters.MelanosomeFraction, 0.01 * Cell(row, "fm"));
        Assert.Equal(Cell(row, "fb"), fit.Parameters.BloodFraction, 0.01 * Cell(row, "fb"));
        Assert.Equal(Cell(row, "sigma"), fit.Parameters.ScatteringScale, 0.01 * Cell(row, "sigma"));
    }

    private static SkinParameters Skin(IReadOnlyDictionary<string, string> row) =>
        new(Cell(row, "fm"), Cell(row, "fb"), Cell(row, "sigma"));

    /// <summary>By the name and, where the row gives melanins, checks that the named hair has them.</summary>
    private static HairModel Hair(string name, IReadOnlyDictionary<string, string>? row)
    {
        var id = name.Split('/')[0].Replace(' ', '-');
        var hair = Assert.IsType<NamedHair>(NamedHair.Find(id));
        if (row is not null)
        {
            Assert.Equal(new HairParameters(Extra(row, "E"), Extra(row, "P")), hair.Parameters);
        }

        return new HairModel(hair.Parameters);
    }

    private static double Cell(IReadOnlyDictionary<string, string> row, string name) => Number(row[name]);

    private static double Extra(IReadOnlyDictionary<string, string> row, string name)
    {
        var match = Regex.Match(row["extra"], $@"(?:^|\s){name}=(\S+)", RegexOptions.None, TimeSpan.FromSeconds(1));
        return match.Success ? Number(match.Groups[1].Value) : 0;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
