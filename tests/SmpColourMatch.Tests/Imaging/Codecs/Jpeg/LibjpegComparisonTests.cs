using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Imaging.Codecs.Jpeg;

namespace SmpColourMatch.Tests.Imaging.Codecs.Jpeg;

/// <summary>Where libjpeg-turbo's programs are installed: the same pixels on files of many kinds. The benchmark <c>decode</c> does more.</summary>
public sealed class LibjpegComparisonTests
{
    [Fact]
    public void PixelsEqualDjpegs()
    {
        Assert.SkipUnless(LibjpegTools.AreInstalled, "needs cjpeg and djpeg (Debian: libjpeg-turbo-progs)");
        for (var number = 0; number < 60; number++)
        {
            var (width, height, arguments) = JpegVariety.Case(number);
            using var source = SyntheticPicture.Make(width, height, number);
            var file = LibjpegTools.Run("cjpeg", arguments, LibjpegTools.ToPnm(source))!;
            var denominator = 1 << (number % 4);
            var enough = denominator == 1 ? 0 : (Math.Max(width, height) + denominator - 1) / denominator;
            using var ours = JpegReader.Read(file, new PhotoReadOptions { MinLongSide = enough });
            var theirs = LibjpegTools.Run("djpeg", ["-pnm", "-scale", $"1/{ours.ScaleDenominator}"], file)!;
            Assert.Equal((0, 0), LibjpegTools.Compare(ours.Pixels8!, theirs));
        }
    }

    [Fact]
    public void ArithmeticCodingIsRefused()
    {
        Assert.SkipUnless(LibjpegTools.AreInstalled, "needs cjpeg (Debian: libjpeg-turbo-progs)");
        using var source = SyntheticPicture.Make(30, 20, 1);
        var file = LibjpegTools.Run("cjpeg", ["-arithmetic"], LibjpegTools.ToPnm(source))!;
        var refusal = Assert.Throws<PhotoRejectedException>(() => JpegReader.Read(file, new PhotoReadOptions()));
        Assert.Equal("unsupported-format", refusal.Code);
    }
}
