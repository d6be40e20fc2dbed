using System.Diagnostics;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Imaging.Codecs.Jpeg;

namespace SmpColourMatch.Tests.Imaging.Codecs.Jpeg;

public sealed class InvalidJpegTests
{
    public static TheoryData<string, string, string> Refusals =>
        new()
        {
            { "empty", "unreadable-file", "no start-of-image" },
            { "text", "unreadable-file", "no start-of-image" },
            { "start only", "unreadable-file", "no frame header" },
            { "no scan", "unreadable-file", "0 % of the picture" },
            { "scan before frame", "unreadable-file", "before the frame header" },
            { "two frames", "unreadable-file", "two frame headers" },
            { "zero width", "unreadable-file", "0×8" },
            { "zero height", "unreadable-file", "8×0" },
            { "cut segment", "unreadable-file", "segment of 500 bytes" },
            { "no quantization", "unreadable-file", "quantization table 0" },
            { "bad quantization", "unreadable-file", "quantization table is malformed" },
            { "bad Huffman lengths", "unreadable-file", "impossible" },
            { "bad sampling", "unreadable-file", "sampling 5×1" },
            { "two components", "unreadable-file", "2 components" },
            { "four components", "unsupported-format", "CMYK" },
            { "12 bit", "unsupported-format", "12-bit" },
            { "lossless", "unsupported-format", "lossless" },
            { "arithmetic", "unsupported-format", "arithmetic" },
            { "hierarchical", "unsupported-format", "hierarchical" },
            { "too large", "too-large", "--max-megapixels" },
            { "more pixels than data", "unreadable-file", "cannot hold" },
            { "unknown component", "unreadable-file", "lacks" },
            { "impossible progression", "unreadable-file", "impossible" },
            { "thousands of scans", "unreadable-file", "more scans" },
        };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void IsRefusedWithItsReason(string kind, string code, string part)
    {
        var file = Make(kind);
        var refusal = Assert.Throws<PhotoRejectedException>(() => JpegReader.Read(file, new PhotoReadOptions()));
        Assert.Equal(code, refusal.Code);
        Assert.Contains(part, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheLimitOnPixelsIsTheOptions()
    {
        var file = JpegFiles.Load("grey");
        using var picture = JpegReader.Read(file, new PhotoReadOptions { MaxPixels = 19 * 14 });
        Assert.Equal(19, picture.Width);
        var refusal = Assert.Throws<PhotoRejectedException>(() =>
            JpegReader.Read(file, new PhotoReadOptions { MaxPixels = (19 * 14) - 1 })
        );
        Assert.Equal("too-large", refusal.Code);
    }

    [Theory]
    [InlineData("2 of 2 missing", "only 1 of 2")]
    [InlineData("number 0", "0 of 1")]
    [InlineData("differs", "twice")]
    [InlineData("short", "shorter")]
    public void ABrokenProfileIsLeftOutWithANote(string kind, string part)
    {
        byte[] head = [.. "ICC_PROFILE\0"u8];
        byte[][] pieces = kind switch
        {
            "2 of 2 missing" =>
            [
                [.. head, 1, 2, 9],
            ],
            "number 0" =>
            [
                [.. head, 0, 1, 9],
            ],
            "differs" =>
            [
                [.. head, 1, 1, 9],
                [.. head, 1, 1, 8],
            ],
            _ =>
            [
                [.. head, 1],
            ],
        };
        var file = HandMadeJpeg.ThreeBlocks(
            [1, 2, 3],
            [
                .. pieces.Select(piece =>
                    new byte[] { 0xE2 }
                        .Concat(piece)
                        .ToArray()
                ),
            ]
        );
        using var picture = JpegReader.Read(file.Bytes, new PhotoReadOptions());
        Assert.Null(picture.IccProfile);
        var note = Assert.Single(picture.Notes);
        Assert.Equal("unsupported-profile", note.Code);
        Assert.Contains(part, note.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.97, true)]
    [InlineData(0.93, true)]
    [InlineData(0.80, false)]
    [InlineData(0.30, false)]
    public void ACutFileIsKeptFromNineTenthsOn(double part, bool isKept)
    {
        using var source = SyntheticPicture.Make(320, 640, 2);
        using var stream = new MemoryStream();
        JpegWriter.Write(stream, source, 80, JpegSampling.Half);
        var whole = stream.ToArray();
        var cut = whole[..(int)(whole.Length * part)];
        if (!isKept)
        {
            var refusal = Assert.Throws<PhotoRejectedException>(() => JpegReader.Read(cut, new PhotoReadOptions()));
            Assert.Equal("unreadable-file", refusal.Code);
            Assert.Contains("cut off", refusal.Message, StringComparison.Ordinal);
            return;
        }

        using var full = JpegReader.Read(whole, new PhotoReadOptions());
        using var picture = JpegReader.Read(cut, new PhotoReadOptions());
        Assert.Equal("truncated", Assert.Single(picture.Notes).Code);
        Assert.Equal(Rows(full.Pixels8!.Red, 0, 500), Rows(picture.Pixels8!.Red, 0, 500));
        Assert.All(Rows(picture.Pixels8.Red, 632, 640), sample => Assert.Equal(128, sample));
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("bad codes")]
    [InlineData("too long")]
    public void DamageBetweenRestartsStaysThere(string kind)
    {
        var (whole, height) = MakeTall();
        var first = whole.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD1]);
        var second = whole.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD2]);
        byte[] damaged = kind switch
        {
            // The third block with the marker before it: the next marker tells that one is missing.
            "lost" => [.. whole[..first], .. whole[second..]],
            // Sixteen ones are no code.
            "bad codes" => [.. whole[..(first + 2)], 0xFF, 0, 0xFF, 0, .. whole[second..]],
            _ => [.. whole[..second], .. new byte[40], .. whole[second..]],
        };
        using var full = JpegReader.Read(whole, new PhotoReadOptions());
        using var picture = JpegReader.Read(damaged, new PhotoReadOptions());
        Assert.Equal("damaged-data", Assert.Single(picture.Notes).Code);
        Assert.Equal(Rows(full.Pixels8!.Red, 0, 16), Rows(picture.Pixels8!.Red, 0, 16));
        var expected = kind is "too long" ? Rows(full.Pixels8.Red, 16, 24) : [.. Enumerable.Repeat((byte)128, 64)];
        Assert.Equal(expected, Rows(picture.Pixels8.Red, 16, 24));
        Assert.Equal(Rows(full.Pixels8.Red, 24, height), Rows(picture.Pixels8.Red, 24, height));
    }

    [Fact]
    public void MutatedFilesGiveAPictureOrARefusal()
    {
        var random = new Random(20_251_120);
        var files = JpegFiles.Names.Select(JpegFiles.Load).ToArray();
        for (var trial = 0; trial < 3000; trial++)
        {
            var file = Mutate(files[trial % files.Length], files, random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            try
            {
                using var picture = JpegReader.Read(file, new PhotoReadOptions { MinLongSide = random.Next(3) * 10 });
                Assert.Equal(
                    (picture.Width + picture.ScaleDenominator - 1) / picture.ScaleDenominator,
                    picture.Pixels8!.Width
                );
            }
            catch (PhotoRejectedException refusal)
            {
                Assert.NotEmpty(refusal.Message);
            }

            // The contract's bounds on a small file: 5 s, and memory in proportion to the data.
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"trial {trial} took {watch.Elapsed}");
            var taken = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(taken < 100_000_000, $"trial {trial} took {taken} bytes");
        }
    }

    private static byte[] Mutate(byte[] file, byte[][] files, Random random)
    {
        var mutated = file.ToArray();
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            var place = random.Next(mutated.Length);
            switch (random.Next(6))
            {
                case 0:
                    mutated[place] = (byte)random.Next(256);
                    break;
                case 1:
                    mutated[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    mutated[place] = 0xFF;
                    break;
                case 3:
                    mutated = mutated[..Math.Max(place, 4)];
                    break;
                case 4:
                    var end = Math.Min(place + random.Next(40), mutated.Length);
                    mutated = [.. mutated[..end], .. mutated[place..]];
                    break;
                default:
                    var other = files[random.Next(files.Length)];
                    mutated = [.. mutated[..place], .. other[Math.Min(place, other.Length)..]];
                    break;
            }
        }

        return mutated;
    }

    /// <summary>A grey file of 8 × 400 pixels with a restart marker at every block, and its height.</summary>
    private static (byte[] File, int Height) MakeTall()
    {
        const int Blocks = 50;
        var file = new HandMadeJpeg()
            .Quantization()
            .Frame(8, Blocks * 8, [1, 0x11, 0])
            .Huffman()
            .Segment(0xDD, 0, 1)
            .Scan([1]);
        for (var block = 0; block < Blocks; block++)
        {
            // Category 7 with another value in each block, then end of block.
            var value = 64 + block;
            var bits = (0b11110 << 11) | (value << 4) | 0b1010;
            file.Raw((byte)(bits >> 8), (byte)bits);
            if (block < Blocks - 1)
            {
                file.Raw(0xFF, (byte)(0xD0 + (block % 8)));
            }
        }

        return (file.End().Bytes, Blocks * 8);
    }

    private static byte[] Rows(Plane<byte> plane, int first, int end) =>
        plane.Samples[(first * plane.Width)..(end * plane.Width)].ToArray();

    private static byte[] Make(string kind)
    {
        byte[] grey = [1, 0x11, 0];
        byte[] three = [1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0];
        var file = new HandMadeJpeg();
        return kind switch
        {
            "empty" => [],
            "text" => [.. "a photo, honestly"u8],
            "start only" => file.End().Bytes,
            "no scan" => file.Quantization().Frame(8, 8, grey).Huffman().End().Bytes,
            "scan before frame" => file.Quantization().Huffman().Scan([1], 0, 0).End().Bytes,
            "two frames" => file.Frame(8, 8, grey).Frame(8, 8, grey).Bytes,
            "zero width" => file.Frame(0, 8, grey).Bytes,
            "zero height" => file.Frame(8, 0, grey).Bytes,
            "cut segment" => file.Raw(0xFF, 0xDB, 500 >> 8, 500 & 255, 1).Bytes,
            "no quantization" => file.Frame(8, 8, grey).Scan([1], 0, 0).Bytes,
            "bad quantization" => file.Segment(0xDB, 0x20, 1, 2).Bytes,
            "bad Huffman lengths" => file.Segment(0xC4, [0, 3, .. new byte[15], 1, 2, 3]).Bytes,
            "bad sampling" => file.Frame(8, 8, [1, 0x51, 0]).Bytes,
            "two components" => file.Frame(8, 8, three[..6]).Bytes,
            "four components" => file.Frame(8, 8, [.. three, 4, 0x11, 0]).Bytes,
            "12 bit" => file.Frame(8, 8, grey, 0xC1, 12).Bytes,
            "lossless" => file.Frame(8, 8, grey, 0xC3).Bytes,
            "arithmetic" => file.Frame(8, 8, grey, 0xC9).Bytes,
            "hierarchical" => file.Frame(8, 8, grey, 0xC5).Bytes,
            "too large" => file.Frame(65_500, 65_500, grey).Bytes,
            "more pixels than data" => HandMadeJpeg.GreyBlock(10_000, 10_000).End().Bytes,
            "unknown component" => file.Quantization().Frame(8, 8, grey).Huffman().Scan([9], 0, 0).Bytes,
            "impossible progression" => file.Quantization()
                .Frame(8, 8, grey, 0xC2)
                .Huffman()
                .Segment(0xDA, 1, 1, 0, 0, 63, 0)
                .Bytes,
            _ => ManyScans(file.Quantization().Frame(8000, 100, grey, 0xC2).Huffman()),
        };
    }

    private static byte[] ManyScans(HandMadeJpeg file)
    {
        for (var scan = 0; scan < 3000; scan++)
        {
            file.Segment(0xDA, 1, 1, 0, 1, 63, 0).Raw(new byte[200]);
        }

        return file.Bytes;
    }
}
