using System.Diagnostics;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Imaging.Codecs.Jpeg;

namespace SmpColourMatch.Tests.Imaging.Codecs.Jpeg;

/// <summary>Entropy-coded data cut off, damaged, and mutated.</summary>
public sealed class InvalidJpegDataTests
{
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
    public void AFloodOfEmptyRestartSegmentsEndsSoon()
    {
        var flood = new byte[600_000];
        for (var i = 0; i < flood.Length; i += 2)
        {
            (flood[i], flood[i + 1]) = (0xFF, (byte)(0xD0 + (i / 2 % 8)));
        }

        var file = new HandMadeJpeg()
            .Quantization()
            .Frame(4000, 4000, [1, 0x11, 0])
            .Huffman()
            .Segment(0xDD, 0, 1)
            .Scan([1], flood);
        var watch = Stopwatch.StartNew();
        var refusal = Assert.Throws<PhotoRejectedException>(() => JpegReader.Read(file.Bytes, new PhotoReadOptions()));
        Assert.Contains("0 % of the picture", refusal.Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
    }

    /// <summary>Pooled memory is dirty; nothing of it may reach the picture.</summary>
    [Fact]
    public void DamagedFilesGiveTheSameEachTime()
    {
        var random = new Random(99);
        var files = JpegFiles.Names.Select(JpegFiles.Load).ToArray();
        for (var trial = 0; trial < 400; trial++)
        {
            var file = Mutate(files[trial % files.Length], files, random);
            var first = Outcome(file);
            _ = Outcome(files[random.Next(files.Length)]);
            Assert.Equal(first, Outcome(file));
        }
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

    private static string Outcome(byte[] file)
    {
        try
        {
            using var picture = JpegReader.Read(file, new PhotoReadOptions());
            return Convert.ToHexString(LibjpegTools.ToPnm(picture.Pixels8!)) + string.Concat(picture.Notes);
        }
        catch (PhotoRejectedException refusal)
        {
            return refusal.Message;
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
}
