using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Imaging.Codecs.Jpeg;

namespace SmpColourMatch.Tests.Imaging.Codecs.Jpeg;

public sealed class ExtremeJpegTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(65_500, 1)]
    [InlineData(65_535, 2)]
    [InlineData(1, 65_535)]
    [InlineData(2, 65_500)]
    public void SidesFromOneToTheFormatsLimit(int width, int height)
    {
        using var source = SyntheticPicture.Make(width, height, 1, noise: 0);
        foreach (var sampling in (JpegSampling[])[JpegSampling.Full, JpegSampling.Half])
        {
            using var file = new MemoryStream();
            JpegWriter.Write(file, source, 90, sampling);
            for (var enough = 0; enough < 3; enough++)
            {
                var options = new PhotoReadOptions { MinLongSide = enough };
                using var picture = JpegReader.Read(file.ToArray(), options);
                var scale = picture.ScaleDenominator;
                Assert.Equal((width, height), (picture.Width, picture.Height));
                Assert.Equal((width + scale - 1) / scale, picture.Pixels8!.Width);
                Assert.Equal((height + scale - 1) / scale, picture.Pixels8.Height);
                Assert.Empty(picture.Notes);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    [InlineData(-5)]
    public void QualityOutside1To100IsRefused(int quality)
    {
        using var source = SyntheticPicture.Make(4, 4, 1);
        var fault = Assert.Throws<ArgumentOutOfRangeException>(() =>
            JpegWriter.Write(Stream.Null, source, quality, JpegSampling.Full)
        );
        Assert.Equal("quality", fault.ParamName);
    }

    [Fact]
    public void SidesAboveTheFormatsLimitCannotBeWritten()
    {
        using var plane = new Plane<byte>(65_536, 1);
        using var source = new RgbPlanes<byte>(plane, plane, plane);
        var fault = Assert.Throws<ArgumentException>(() =>
            JpegWriter.Write(Stream.Null, source, 90, JpegSampling.Full)
        );
        Assert.Contains("65536×1", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>Every legal pair of sampling factors on three components decodes, whole and scaled; djpeg itself refuses the fractional ones.</summary>
    [Fact]
    public void AllSamplingFactors()
    {
        for (var factors = 0; factors < 256; factors++)
        {
            var luma = (byte)((((factors >> 6) + 1) << 4) | (((factors >> 4) & 3) + 1));
            var chroma = (byte)(((((factors >> 2) & 3) + 1) << 4) | ((factors & 3) + 1));
            // All blocks flat and zero: bits 00 1010, over and over.
            var data = new byte[400];
            for (var i = 0; i < data.Length; i++)
            {
                data[i] = (i % 3) switch
                {
                    0 => 0b00101000,
                    1 => 0b10100010,
                    _ => 0b10001010,
                };
            }

            var file = new HandMadeJpeg()
                .Quantization()
                .Frame(53, 47, [1, luma, 0, 2, chroma, 0, 3, 0x11, 0])
                .Huffman()
                .Scan([1, 2, 3], data)
                .End();
            foreach (var enough in (int[])[0, 27, 14, 7])
            {
                using var picture = JpegReader.Read(file.Bytes, new PhotoReadOptions { MinLongSide = enough });
                Assert.All(picture.Pixels8!.Red.Samples.ToArray(), sample => Assert.Equal(128, sample));
                Assert.All(picture.Pixels8.Blue.Samples.ToArray(), sample => Assert.Equal(128, sample));
            }
        }
    }
}
