using System.Security.Cryptography;
using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Imaging.Codecs.Jpeg;

namespace SmpColourMatch.Tests.Imaging.Codecs.Jpeg;

public sealed class KnownJpegTests
{
    public static TheoryData<string> Names => [.. JpegFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void FilesOfTheTableGiveThePixelsOfLibjpegAtEveryScale(string name)
    {
        var file = JpegFiles.Load(name);
        using var whole = JpegReader.Read(file, new PhotoReadOptions());
        var longSide = Math.Max(whole.Width, whole.Height);
        for (var denominator = 1; denominator <= 8; denominator *= 2)
        {
            var enough = denominator == 1 ? 0 : (longSide + denominator - 1) / denominator;
            using var picture = JpegReader.Read(file, new PhotoReadOptions { MinLongSide = enough });
            if (picture.ScaleDenominator == denominator)
            {
                var hash = Convert.ToHexStringLower(SHA256.HashData(LibjpegTools.ToPnm(picture.Pixels8!)));
                Assert.Equal(JpegFiles.Hash(name, denominator), hash);
            }

            Assert.Empty(picture.Notes);
        }
    }

    [Fact]
    public void AFlatBlockIsItsDcValueOverEightAboveTheMiddle()
    {
        using var picture = JpegReader.Read(HandMadeJpeg.GreyBlock().End().Bytes, new PhotoReadOptions());
        Assert.True(picture.Pixels8!.IsGrey);
        Assert.All(picture.Pixels8.Red.Samples.ToArray(), sample => Assert.Equal(128 + (64 / 8), sample));
    }

    /// <summary>Y' 192, Cb 128, Cr 160 or the same numbers as R', G', B'. JFIF before Adobe before names, as libjpeg has it.</summary>
    [Theory]
    [InlineData("JFIF", new byte[] { 1, 2, 3 }, true)]
    [InlineData("JFIF", new byte[] { (byte)'R', (byte)'G', (byte)'B' }, true)]
    [InlineData("Adobe 0", new byte[] { 1, 2, 3 }, false)]
    [InlineData("Adobe 1", new byte[] { (byte)'R', (byte)'G', (byte)'B' }, true)]
    [InlineData("JFIF and Adobe 0", new byte[] { 1, 2, 3 }, true)]
    [InlineData("", new byte[] { (byte)'R', (byte)'G', (byte)'B' }, false)]
    [InlineData("", new byte[] { 1, 2, 3 }, true)]
    [InlineData("", new byte[] { 7, 8, 9 }, true)]
    public void MarkersThenNamesTellTheColourModel(string markers, byte[] ids, bool isYcc)
    {
        List<byte[]> before = [];
        if (markers.Contains("JFIF", StringComparison.Ordinal))
        {
            before.Add([0xE0, .. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 0, 0]);
        }

        if (markers.Contains("Adobe", StringComparison.Ordinal))
        {
            before.Add([0xEE, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, (byte)(markers[^1] - '0')]);
        }

        using var picture = JpegReader.Read(HandMadeJpeg.ThreeBlocks(ids, [.. before]).Bytes, new PhotoReadOptions());
        var pixels = picture.Pixels8!;
        // 192 + 1.402 · 32 = 236.9; 192 − 0.714 · 32 = 169.1; 192.
        var expected = isYcc ? (237, 169, 192) : (192, 128, 160);
        Assert.Equal(expected, (pixels.Red[3, 3], pixels.Green[3, 3], pixels.Blue[3, 3]));
    }

    [Theory]
    [InlineData(0, 1, 40, 50)]
    [InlineData(1, 8, 5, 7)]
    [InlineData(7, 8, 5, 7)]
    [InlineData(8, 4, 10, 13)]
    [InlineData(13, 4, 10, 13)]
    [InlineData(14, 2, 20, 25)]
    [InlineData(25, 2, 20, 25)]
    [InlineData(26, 1, 40, 50)]
    [InlineData(4000, 1, 40, 50)]
    public void TheScaleIsTheSmallestThatKeepsTheLongSide(int minLongSide, int denominator, int width, int height)
    {
        var file = JpegFiles.Load("restart-each-row");
        using var picture = JpegReader.Read(file, new PhotoReadOptions { MinLongSide = minLongSide });
        Assert.Equal((40, 50, denominator), (picture.Width, picture.Height, picture.ScaleDenominator));
        Assert.Equal((width, height), (picture.Pixels8!.Width, picture.Pixels8.Height));
    }

    [Fact]
    public void TheFirstOfSeveralPicturesIsRead()
    {
        byte[] file = [.. JpegFiles.Load("baseline-444"), .. JpegFiles.Load("grey")];
        using var picture = JpegReader.Read(file, new PhotoReadOptions());
        Assert.Equal((17, 9), (picture.Width, picture.Height));
        Assert.Empty(picture.Notes);
    }

    [Fact]
    public void BytesBeforeAndBehindAndFillBytesDoNoHarm()
    {
        var file = JpegFiles.Load("baseline-420");
        // Fill bytes may precede any marker.
        byte[] changed = [0, 0xFF, 7, .. file[..2], 0xFF, 0xFF, .. file[2..], 0, 1, 2, 3];
        using var plain = JpegReader.Read(file, new PhotoReadOptions());
        using var picture = JpegReader.Read(changed, new PhotoReadOptions());
        Assert.Equal(plain.Pixels8!.Green.Samples.ToArray(), picture.Pixels8!.Green.Samples.ToArray());
        Assert.Empty(picture.Notes);
    }

    [Fact]
    public void AHeightGivenBehindTheScanIsFound()
    {
        var file = HandMadeJpeg.GreyBlock(8, 0).Segment(0xDC, 0, 5).End().Bytes;
        using var picture = JpegReader.Read(file, new PhotoReadOptions());
        Assert.Equal(5, picture.Height);
    }

    [Fact]
    public void AFileWithoutHuffmanTablesMeansTheStandards()
    {
        var file = new HandMadeJpeg()
            .Quantization()
            .Frame(8, 8, [1, 0x11, 0])
            .Scan([1], 0b11110_100, 0b0000_1010)
            .End()
            .Bytes;
        using var picture = JpegReader.Read(file, new PhotoReadOptions());
        Assert.Equal(136, picture.Pixels8!.Red[0, 0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ExifAndIccComeOutWhole(bool isAfterFrame)
    {
        byte[] exif = [.. "II*\0"u8, 8, 0, 0, 0, 0, 0];
        byte[] profile = [.. Enumerable.Range(0, 50).Select(i => (byte)i)];
        byte[][] pieces =
        [
            [.. "ICC_PROFILE\0"u8, 2, 2, .. profile[30..]],
            [.. "ICC_PROFILE\0"u8, 1, 2, .. profile[..30]],
        ];
        var file = new HandMadeJpeg().Segment(0xE1, [.. "Exif\0\0"u8, .. exif]).Quantization();
        if (!isAfterFrame)
        {
            file.Segment(0xE2, pieces[0]).Segment(0xE2, pieces[1]);
        }

        file.Frame(8, 8, [1, 0x11, 0]);
        if (isAfterFrame)
        {
            file.Segment(0xE2, pieces[0]).Segment(0xE2, pieces[1]).Segment(0xE2, pieces[1]);
        }

        file.Huffman().Scan([1], 0b11110_100, 0b0000_1010).End();
        using var picture = JpegReader.Read(file.Bytes, new PhotoReadOptions());
        Assert.Equal(profile, picture.IccProfile);
        Assert.Equal(exif, picture.Exif);
        Assert.Empty(picture.Notes);
    }
}
