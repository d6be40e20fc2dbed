using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Imaging.Codecs.Png;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Tests.Imaging.Codecs.Png;

public sealed class KnownPng
{
    public static TheoryData<int, int, bool> Kinds()
    {
        var kinds = new TheoryData<int, int, bool>();
        foreach (
            var (type, depths) in new (int, int[])[]
            {
                (0, [1, 2, 4, 8, 16]),
                (2, [8, 16]),
                (3, [1, 2, 4, 8]),
                (4, [8, 16]),
                (6, [8, 16]),
            }
        )
        {
            foreach (var depth in depths)
            {
                kinds.Add(type, depth, false);
                kinds.Add(type, depth, true);
            }
        }

        return kinds;
    }

    /// <summary>Sizes below a pass's first pixel, odd sizes, and one beyond a whole byte of one-bit samples.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryKindGivesTheSamplesThatWereWritten(int type, int depth, bool interlaced)
    {
        foreach (var (width, height) in new[] { (1, 1), (1, 5), (5, 1), (3, 3), (4, 7), (13, 9), (33, 17) })
        {
            var most = (1 << depth) - 1;
            int Sample(int x, int y, int channel) =>
                (type is 4 && channel == 1) || (type is 6 && channel == 3)
                    ? most
                    : ((x * 37) + (y * 101) + (channel * 59) + (x * y)) & most;
            var palette = Enumerable.Range(0, 3 << depth).Select(i => (byte)(i * 7)).ToArray();
            var file = new PngEncoding
            {
                Width = width,
                Height = height,
                ColourType = type,
                Depth = depth,
                Interlaced = interlaced,
                Sample = Sample,
                Chunks = type == 3 ? [("PLTE", palette)] : [],
            }.Encode();
            using var picture = PngReader.Read(file, new PhotoReadOptions());
            Assert.Equal((width, height, 1), (picture.Width, picture.Height, picture.ScaleDenominator));
            Assert.Empty(picture.Notes);
            Assert.Equal(depth == 16, picture.Pixels16 is not null);
            Assert.Equal(type is 0 or 4, picture.Pixels8?.IsGrey ?? picture.Pixels16!.IsGrey);
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    var expected = type switch
                    {
                        0 or 4 => Enumerable.Repeat(Sample(x, y, 0) * (depth == 16 ? 1 : 255 / most), 3).ToArray(),
                        3 => palette.AsSpan(3 * Sample(x, y, 0), 3).ToArray().Select(v => (int)v).ToArray(),
                        _ => [Sample(x, y, 0), Sample(x, y, 1), Sample(x, y, 2)],
                    };
                    Assert.Equal(expected, Pixel(picture, x, y));
                }
            }
        }
    }

    [Theory]
    [InlineData(6, 8, 200, 0, 255)]
    [InlineData(6, 8, 200, 255, 200)]
    [InlineData(6, 8, 200, 128, 227)] // (200·128 + 255·127) / 255 = 227.4
    [InlineData(4, 8, 10, 51, 206)] // (10·51 + 255·204) / 255
    [InlineData(6, 16, 10000, 0, 65535)]
    [InlineData(4, 16, 10000, 32768, 37767)] // (10000·32768 + 65535·32767) / 65535
    public void TransparencyIsLaidOverWhiteAndTold(int type, int depth, int value, int alpha, int expected)
    {
        var file = new PngEncoding
        {
            Width = 3,
            Height = 2,
            ColourType = type,
            Depth = depth,
            Sample = (_, _, channel) => channel == (type == 4 ? 1 : 3) ? alpha : value,
        }.Encode();
        using var picture = PngReader.Read(file, new PhotoReadOptions());
        Assert.Equal([expected, expected, expected], Pixel(picture, 1, 1));
        Assert.Equal(alpha != (1 << depth) - 1, picture.Notes.Any(n => n.Code == NoteCodes.TransparentPixels));
    }

    [Fact]
    public void AKeyColourAndPaletteAlphaAreTransparent()
    {
        var keyed = new PngEncoding
        {
            Width = 2,
            Height = 1,
            ColourType = 2,
            Depth = 16,
            Sample = (x, _, channel) => 300 + channel + x,
            Chunks = [("tRNS", [1, 44, 1, 45, 1, 46])],
        }.Encode();
        using (var picture = PngReader.Read(keyed, new PhotoReadOptions()))
        {
            Assert.Equal([65535, 65535, 65535], Pixel(picture, 0, 0));
            Assert.Equal([301, 302, 303], Pixel(picture, 1, 0));
        }

        var indexed = new PngEncoding
        {
            Width = 3,
            Height = 1,
            ColourType = 3,
            Depth = 2,
            Sample = (x, _, _) => x,
            Chunks = [("PLTE", [10, 20, 30, 40, 50, 60]), ("tRNS", [0])],
        }.Encode();
        using (var picture = PngReader.Read(indexed, new PhotoReadOptions()))
        {
            Assert.Equal([255, 255, 255], Pixel(picture, 0, 0));
            Assert.Equal([40, 50, 60], Pixel(picture, 1, 0));
            // An index beyond the palette: black, as browsers show it.
            Assert.Equal([0, 0, 0], Pixel(picture, 2, 0));
        }
    }

    [Theory]
    [InlineData(100, 40, 0, 1)]
    [InlineData(100, 40, 100, 1)]
    [InlineData(100, 40, 51, 1)]
    [InlineData(100, 40, 50, 2)]
    [InlineData(40, 101, 51, 2)]
    [InlineData(100, 40, 25, 4)]
    [InlineData(100, 40, 13, 8)]
    [InlineData(100, 40, 1, 8)]
    public void ReducingKeepsTheWishedForSide(int width, int height, int minLongSide, int denominator)
    {
        foreach (var interlaced in new[] { false, true })
        {
            var file = new PngEncoding
            {
                Width = width,
                Height = height,
                ColourType = 2,
                Depth = 8,
                Interlaced = interlaced,
                Sample = (x, y, channel) => (x + (2 * y) + channel) & 255,
            }.Encode();
            using var picture = PngReader.Read(file, new PhotoReadOptions { MinLongSide = minLongSide });
            Assert.Equal(denominator, picture.ScaleDenominator);
            var pixels = picture.Pixels8!;
            Assert.Equal((width + denominator - 1) / denominator, pixels.Width);
            Assert.Equal((height + denominator - 1) / denominator, pixels.Height);
            for (var y = 0; y < pixels.Height; y++)
            {
                for (var x = 0; x < pixels.Width; x++)
                {
                    var block =
                        from v in Enumerable.Range(y * denominator, denominator)
                        from u in Enumerable.Range(x * denominator, denominator)
                        where u < width && v < height
                        select (u + (2 * v) + 1) & 255;
                    Assert.Equal(block.Average(), pixels.Green[x, y], 0.5 + 1e-9);
                }
            }
        }
    }

    internal static int[] Pixel(DecodedPicture picture, int x, int y) =>
        picture.Pixels8 is { } pixels8
            ? [pixels8.Red[x, y], pixels8.Green[x, y], pixels8.Blue[x, y]]
            : [picture.Pixels16!.Red[x, y], picture.Pixels16.Green[x, y], picture.Pixels16.Blue[x, y]];
}
