using FsCheck;
using FsCheck.Fluent;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Imaging.Codecs.Jpeg;

namespace SmpColourMatch.Tests.Imaging.Codecs.Jpeg;

public sealed class RoundtripJpegTests
{
    /// <summary>
    /// With steps of 1, each of 64 values is off by at most 1/2, so a sample by at most 4 and typically √(1/12) ≈ 0.3; rounding to Y'CbCr
    /// and back adds about 1, and blue takes Cb's error 1.772 times. The mean is a safe bound on any picture, even noise.
    /// </summary>
    [Fact]
    public void AnyPictureSurvivesAtQuality100()
    {
        var pictures =
            from width in Gen.Choose(1, 40)
            from height in Gen.Choose(1, 40)
            from seed in Gen.Choose(0, 100_000)
            from noise in Gen.Choose(0, 60)
            from isGrey in Gen.Elements(true, false)
            select (width, height, seed, noise, isGrey);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20_251_120UL, 1UL),
            Prop.ForAll(
                pictures.ToArbitrary(),
                p =>
                {
                    using var source = SyntheticPicture.Make(p.width, p.height, p.seed, p.noise, p.isGrey);
                    using var back = WriteAndRead(source, 100, JpegSampling.Full);
                    var (mean, greatest) = Difference(source, back.Pixels8!);
                    return back.Pixels8!.IsGrey == p.isGrey && mean < 1 && greatest <= 6;
                }
            )
        );
    }

    [Theory]
    [InlineData(95, JpegSampling.Full, 2.0)]
    [InlineData(95, JpegSampling.Half, 3.5)]
    [InlineData(75, JpegSampling.Half, 5.5)]
    [InlineData(20, JpegSampling.Half, 9.0)]
    public void AShadedPictureStaysNearAtEveryQuality(int quality, JpegSampling sampling, double mostMean)
    {
        using var source = SyntheticPicture.Make(203, 117, 4, noise: 2);
        using var back = WriteAndRead(source, quality, sampling);
        Assert.InRange(Difference(source, back.Pixels8!).Mean, 0, mostMean);
    }

    [Fact]
    public void LowerQualityIsSmallerAndFarther()
    {
        using var source = SyntheticPicture.Make(160, 120, 3, noise: 10);
        var (lastLength, lastMean) = (long.MaxValue, 0.0);
        foreach (var quality in (int[])[100, 90, 70, 40, 10, 1])
        {
            using var file = new MemoryStream();
            JpegWriter.Write(file, source, quality, JpegSampling.Full);
            using var back = JpegReader.Read(file.ToArray(), new PhotoReadOptions());
            var mean = Difference(source, back.Pixels8!).Mean;
            Assert.True(file.Length < lastLength && mean > lastMean);
            (lastLength, lastMean) = (file.Length, mean);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(65_519)]
    [InlineData(65_520)]
    [InlineData(200_000)]
    public void ProfilesOfAnyLengthSurvive(int length)
    {
        var profile = new byte[length];
        new Random(7).NextBytes(profile);
        using var source = SyntheticPicture.Make(9, 9, 1);
        using var file = new MemoryStream();
        JpegWriter.Write(file, source, 90, JpegSampling.Full, profile);
        using var back = JpegReader.Read(file.ToArray(), new PhotoReadOptions());
        Assert.Equal(profile, back.IccProfile);
    }

    [Theory]
    [InlineData(95, JpegSampling.Full)]
    [InlineData(75, JpegSampling.Half)]
    [InlineData(30, JpegSampling.Half)]
    public void OurLossIsThatOfLibjpeg(int quality, JpegSampling sampling)
    {
        Assert.SkipUnless(LibjpegTools.AreInstalled, "needs cjpeg (Debian: libjpeg-turbo-progs)");
        using var source = SyntheticPicture.Make(203, 117, 4, noise: 2);
        var factor = sampling == JpegSampling.Full ? "1x1" : "2x2";
        string[] arguments = ["-quality", $"{quality}", "-sample", factor];
        var theirs = LibjpegTools.Run("cjpeg", arguments, LibjpegTools.ToPnm(source))!;
        using var their = JpegReader.Read(theirs, new PhotoReadOptions());
        using var our = WriteAndRead(source, quality, sampling);
        var (theirMean, ourMean) = (Difference(source, their.Pixels8!).Mean, Difference(source, our.Pixels8!).Mean);
        Assert.InRange(ourMean, theirMean * 0.95, theirMean * 1.05);
    }

    [Theory]
    [InlineData(JpegSampling.Full)]
    [InlineData(JpegSampling.Half)]
    public void LibjpegReadsWhatWeWriteAsWeDo(JpegSampling sampling)
    {
        Assert.SkipUnless(LibjpegTools.AreInstalled, "needs djpeg (Debian: libjpeg-turbo-progs)");
        using var source = SyntheticPicture.Make(131, 77, 5, noise: 20);
        using var file = new MemoryStream();
        JpegWriter.Write(file, source, 85, sampling, new byte[70_000]);
        using var ours = JpegReader.Read(file.ToArray(), new PhotoReadOptions());
        var theirs = LibjpegTools.Run("djpeg", ["-pnm"], file.ToArray());
        Assert.Equal((0, 0), LibjpegTools.Compare(ours.Pixels8!, theirs!));
    }

    private static DecodedPicture WriteAndRead(RgbPlanes<byte> source, int quality, JpegSampling sampling)
    {
        using var file = new MemoryStream();
        JpegWriter.Write(file, source, quality, sampling);
        return JpegReader.Read(file.ToArray(), new PhotoReadOptions());
    }

    private static (double Mean, int Greatest) Difference(RgbPlanes<byte> one, RgbPlanes<byte> other) =>
        LibjpegTools.Compare(one, LibjpegTools.ToPnm(other));
}
