using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Imaging.Codecs.Heif;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Tests.Imaging.Codecs;

public sealed class KnownFormats
{
    public static IEnumerable<TheoryDataRow<string, string[]>> Files() =>
        ReferenceTable.Rows("formats.csv").Select(row => new TheoryDataRow<string, string[]>(row[0], row[1..]));

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryFileIsReadOrRefusedAsItShould(string file, string[] expected)
    {
        var bytes = File.ReadAllBytes(SharedData.PathOrSkip($"data/formats/{file}"));
        var isHeic = file.EndsWith(".heic", StringComparison.Ordinal);
        var outcome = isHeic && HeifLibrary.TryLoad() is null ? NoteCodes.UnsupportedFormat : expected[0];
        if (outcome != "read")
        {
            var refusal = Assert.Throws<PhotoRejectedException>(() => PhotoReader.Read(bytes, new PhotoReadOptions()));
            Assert.Equal(outcome, refusal.Code);
            // What it is or what is wrong, and what to do: two sentences at least.
            Assert.True(refusal.Message.Split(". ").Length > 1, refusal.Message);
            return;
        }

        using var photo = PhotoReader.Read(bytes, new PhotoReadOptions());
        var codes = string.Join(
            ' ',
            photo.Notes.Select(n => n.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            string.Join(',', expected[1..]),
            $"{photo.Width},{photo.Height},{photo.Orientation},{photo.Profile.Name},{codes}"
        );
    }

    [Theory]
    [InlineData("52494646 24000000 57454250 56503820", "WebP")]
    [InlineData("47494638 39610100 01000000", "GIF")]
    [InlineData("424D 36000000 0000 0000 36000000 28000000", "BMP")]
    [InlineData("38425053 00010000 00000000", "Photoshop")]
    [InlineData("25504446 2D312E37 0A0A0A0A", "PDF")]
    [InlineData("FF0A FA1F 01900000 00000000", "JPEG XL")]
    [InlineData("0000000C 4A584C20 0D0A870A", "JPEG XL")]
    [InlineData("0000000C 6A502020 0D0A870A", "JPEG 2000")]
    [InlineData("FF4FFF51 002F0000 00000000", "JPEG 2000")]
    [InlineData("FFD8FFF7 000B0800 10001001", "JPEG-LS")]
    [InlineData("46554A49 46494C4D 4343442D 52415720", "RAF")]
    [InlineData("464F5662 00000000 00000000", "X3F")]
    [InlineData("00000018 66747970 63727820 00000001", "CR3")]
    [InlineData("0000001C 66747970 61766966 00000000", "AVIF")]
    [InlineData("00000018 66747970 6D696631 00000000 61766966", "AVIF")]
    [InlineData("00000018 66747970 69736F6D 00000000 6D703432", "a film")]
    [InlineData("49492A00 10000000 43520200 00000000", "CR2")]
    [InlineData("4949524F 08000000 00000000", "ORF")]
    [InlineData("49495500 18000000 00000000", "RW2")]
    [InlineData("49492B00 08000000 00000000", "BigTIFF")]
    [InlineData("4D4D002A 00000008 00000000", "TIFF")]
    [InlineData("49492A00 FFFFFFFF 00000000", "TIFF")]
    [InlineData("49492A00 08000000 0100 12C6 0100 04000000 01040000 00000000", "DNG")]
    [InlineData(
        "49492A00 08000000 0200 0F01 0200 06000000 26000000 4A01 0400 01000000 00000000 00000000 4E494B4F4E00",
        "NEF"
    )]
    [InlineData(
        "49492A00 08000000 0200 0F01 0200 06000000 26000000 4A01 0400 01000000 00000000 00000000 534F4E592000",
        "ARW"
    )]
    public void ForeignFormatsAreNamedAndRefusedWithARemedy(string hex, string name)
    {
        var file = Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal));
        var refusal = Assert.Throws<PhotoRejectedException>(() => PhotoReader.Read(file, new PhotoReadOptions()));
        Assert.Equal(NoteCodes.UnsupportedFormat, refusal.Code);
        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello, this is a letter and no photo at all")]
    [InlineData("{\"a\":1}")]
    [InlineData("II")]
    public void WhatIsNoPhotoIsUnreadable(string text)
    {
        var file = System.Text.Encoding.UTF8.GetBytes(text);
        var refusal = Assert.Throws<PhotoRejectedException>(() => PhotoReader.Read(file, new PhotoReadOptions()));
        Assert.Equal(NoteCodes.UnreadableFile, refusal.Code);
    }

    [Fact]
    public void AFileAboveTheLimitIsRefusedUnread()
    {
        var options = new PhotoReadOptions { MaxBytes = 10 };
        var refusal = Assert.Throws<PhotoRejectedException>(() => PhotoReader.Read(new byte[11], options));
        Assert.Equal(NoteCodes.TooLarge, refusal.Code);
    }

    [Fact]
    public void HeicKeepsToTheLimitOnPixels()
    {
        Assert.SkipWhen(HeifLibrary.TryLoad() is null, "this machine has no libheif");
        var file = File.ReadAllBytes(SharedData.PathOrSkip("data/formats/heic/cheers_1440x960.heic"));
        var options = new PhotoReadOptions { MaxPixels = (1440 * 960) - 1 };
        var refusal = Assert.Throws<PhotoRejectedException>(() => PhotoReader.Read(file, options));
        Assert.Equal(NoteCodes.TooLarge, refusal.Code);
        using var reduced = PhotoReader.Read(file, new PhotoReadOptions { MinLongSide = 720 });
        Assert.Equal((1440, 2, 720), (reduced.Width, reduced.ScaleDenominator, reduced.Pixels8!.Width));
    }
}
