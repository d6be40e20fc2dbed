using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SmpColourMatch.Core.Pigments;

namespace SmpColourMatch.Tests.Pigments;

/// <summary>Whatever a file holds, reading ends with findings that point into it, never with an exception.</summary>
public static class CatalogueReaderProperties
{
    private static readonly byte[] Sound = Encoding.UTF8.GetBytes(CatalogueSample.Sound);

    [Fact]
    public static void ExtremeBytesNeverThrow() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1000),
            Prop.ForAll((byte[]? bytes) => PointsIntoTheFile(bytes ?? [], CatalogueReader.Read(bytes)))
        );

    [Fact]
    public static void ExtremeMutationsOfASoundFileNeverThrow()
    {
        var mutations =
            from places in Gen.Choose(0, Sound.Length - 1).ArrayOf(4)
            from values in Gen.Choose(0, 255).ArrayOf(4)
            from cut in Gen.Choose(0, Sound.Length)
            from cuts in Gen.Elements(true, false)
            select (places, values, cut: cuts ? cut : Sound.Length);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000),
            Prop.ForAll(
                mutations.ToArbitrary(),
                mutation =>
                {
                    var bytes = Sound[..mutation.cut];
                    for (var i = 0; i < mutation.places.Length; i++)
                    {
                        if (mutation.places[i] < bytes.Length)
                        {
                            bytes[mutation.places[i]] = (byte)mutation.values[i];
                        }
                    }

                    return PointsIntoTheFile(bytes, CatalogueReader.Read(bytes));
                }
            )
        );
    }

    private static bool PointsIntoTheFile(byte[] bytes, CatalogueReading reading)
    {
        var lines = 1 + bytes.Count(octet => octet == '\n');
        var failed = reading.Findings.Any(finding => finding.Severity == FindingSeverity.Error);
        return reading.Catalogue is null == failed
            && reading.Findings.All(finding => finding.Line >= 1 && finding.Line <= lines && finding.Column >= 1);
    }
}
