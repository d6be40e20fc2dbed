using SmpColourMatch.Imaging.Codecs.Exif;

namespace SmpColourMatch.Tests.Imaging.Codecs;

public sealed class KnownExif
{
    [Theory]
    [InlineData(false, 6, 1, "R98", 6, 1, false)]
    [InlineData(true, 8, 65535, "R03", 8, 65535, true)]
    [InlineData(false, 1, 65535, "R98", 1, 65535, false)]
    [InlineData(true, 3, 2, "R98", 3, 2, true)]
    [InlineData(true, 0, 1, "R98", 1, 1, false)]
    [InlineData(false, 9, 1, "R98", 1, 1, false)]
    public void FieldsAreFoundInBothByteOrders(
        bool bigEndian,
        ushort orientation,
        ushort space,
        string interop,
        int expectedOrientation,
        int expectedSpace,
        bool isAdobeRgb
    )
    {
        var block = ExifBuilding.Make(bigEndian, orientation, space, interop);
        var expected = new ExifTags(expectedOrientation, expectedSpace, isAdobeRgb);
        Assert.Equal(expected, ExifReader.Read(block));
        Assert.Equal(expected, ExifReader.Read([.. "Exif\0\0"u8, .. block]));
    }

    [Fact]
    public void AbsentOrForeignBlocksGiveTheDefaults()
    {
        Assert.Equal(ExifTags.None, ExifReader.Read([]));
        Assert.Equal(ExifTags.None, ExifReader.Read("II*\0"u8));
        Assert.Equal(ExifTags.None, ExifReader.Read("XX*\0aaaaaaaaaaaaaaaa"u8));
    }

    [Fact]
    public void BrokenBlocksNeverFail()
    {
        var random = new Random(7);
        foreach (var bigEndian in new[] { false, true })
        {
            var good = ExifBuilding.Make(bigEndian, 6, 1, "R03");
            for (var length = 0; length <= good.Length; length++)
            {
                Assert.InRange(ExifReader.Read(good.AsSpan(0, length)).Orientation, 1, 8);
            }

            for (var i = 0; i < 20_000; i++)
            {
                var bad = good.ToArray();
                for (var changes = random.Next(1, 6); changes > 0; changes--)
                {
                    bad[random.Next(bad.Length)] = (byte)random.Next(256);
                }

                Assert.InRange(ExifReader.Read(bad).Orientation, 1, 8);
            }
        }
    }
}
