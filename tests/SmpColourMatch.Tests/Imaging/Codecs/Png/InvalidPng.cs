using System.Buffers.Binary;
using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Imaging.Codecs.Png;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Tests.Imaging.Codecs.Png;

public sealed class InvalidPng
{
    private static readonly byte[] Good = MakeGood();

    /// <summary>Offset in the file, byte to put there, words that the refusal must hold.</summary>
    [Theory]
    [InlineData(7, 0, "first eight bytes")]
    [InlineData(12, (byte)'J', "no IHDR")]
    [InlineData(19, 0, "0x100")]
    [InlineData(16, 0x80, "pixels")]
    [InlineData(24, 3, "colour type 2 with 3 bits")]
    [InlineData(25, 5, "colour type 5")]
    [InlineData(26, 1, "compression 1")]
    [InlineData(28, 2, "interlace 2")]
    public void ADamagedHeaderIsRefusedWithWhatIsWrong(int offset, byte value, string words)
    {
        var file = Good.ToArray();
        file[offset] = value;
        var refusal = Assert.Throws<PhotoRejectedException>(() => PngReader.Read(file, new PhotoReadOptions()));
        Assert.Equal(NoteCodes.UnreadableFile, refusal.Code);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AHeaderWithAWrongChecksumIsBelievedOnlyWhenTheDataFit()
    {
        var file = Good.ToArray();
        file[29] ^= 1;
        using (var picture = PngReader.Read(file, new PhotoReadOptions()))
        {
            Assert.Contains(picture.Notes, n => n.Code == NoteCodes.DamagedData);
        }

        // Two rows fewer: they would decode, but the checksum of the data then stands elsewhere.
        file[23] -= 2;
        var refusal = Assert.Throws<PhotoRejectedException>(() => PngReader.Read(file, new PhotoReadOptions()));
        Assert.Contains("header is damaged", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.97, true)]
    [InlineData(0.92, true)]
    [InlineData(0.85, false)]
    [InlineData(0.10, false)]
    public void ACutFileIsReadFromNineTenthsOn(double share, bool isRead)
    {
        // Noise does not compress: the share of bytes is the share of rows.
        var file = Good.AsMemory(0, (int)(Good.Length * share));
        if (!isRead)
        {
            var refusal = Assert.Throws<PhotoRejectedException>(() => PngReader.Read(file, new PhotoReadOptions()));
            Assert.Equal(NoteCodes.UnreadableFile, refusal.Code);
            return;
        }

        foreach (var minLongSide in new[] { 0, 50 })
        {
            using var picture = PngReader.Read(file, new PhotoReadOptions { MinLongSide = minLongSide });
            Assert.Contains(picture.Notes, n => n is { Code: NoteCodes.Truncated, Severity: NoteSeverity.Warning });
            var lowest = picture.Pixels8!.Red.Row(picture.Pixels8.Height - 1);
            Assert.False(lowest.ContainsAnyExcept((byte)255));
        }
    }

    [Fact]
    public void AFlippedBitInThePictureIsTold()
    {
        var told = 0;
        for (var at = 200; at < Good.Length - 200; at += 997)
        {
            var file = Good.ToArray();
            file[at] ^= 4;
            try
            {
                using var picture = PngReader.Read(file, new PhotoReadOptions());
                Assert.Contains(picture.Notes, n => n.Code is NoteCodes.DamagedData or NoteCodes.Truncated);
                told++;
            }
            catch (PhotoRejectedException refusal)
            {
                Assert.Equal(NoteCodes.UnreadableFile, refusal.Code);
                told++;
            }
        }

        Assert.True(told > 5);
    }

    [Fact]
    public void ABombIsRefusedBeforeMemoryIsTaken()
    {
        // 14000 × 14000 RGB = 588 MB claimed by 1 kB of data, which can hold 1 MB at most.
        var file = new PngEncoding
        {
            Width = 8,
            Height = 8,
            ColourType = 2,
            Depth = 8,
            Sample = (_, _, _) => 0,
        }.Encode();
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), 14000);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), 14000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refusal = Assert.Throws<PhotoRejectedException>(() => PngReader.Read(file, new PhotoReadOptions()));
        Assert.Equal(NoteCodes.UnreadableFile, refusal.Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Theory]
    [InlineData(1 << 20, 1)]
    [InlineData(1 << 15, 1 << 15)]
    public void ATooLargePictureIsRefusedWithItsSize(int width, int height)
    {
        var file = Good.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        var refusal = Assert.Throws<PhotoRejectedException>(() => PngReader.Read(file, new PhotoReadOptions()));
        Assert.Equal(NoteCodes.TooLarge, refusal.Code);
        Assert.Contains($"{width}x{height}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileOfHundredsOfThousandsOfChunksIsRefused()
    {
        using var file = new MemoryStream();
        file.Write(Good.AsSpan(0, 33));
        byte[] chunk = [0, 0, 0, 0, .. "IDAT"u8, 0x35, 0xAF, 0x06, 0x1E];
        for (var i = 0; i < 500_001; i++)
        {
            file.Write(chunk);
        }

        var refusal = Assert.Throws<PhotoRejectedException>(() =>
            PngReader.Read(file.ToArray(), new PhotoReadOptions())
        );
        Assert.Equal(NoteCodes.UnreadableFile, refusal.Code);
        Assert.Contains("chunks", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AProfileThatInflatesWithoutEndIsLeftOutWithANote()
    {
        byte[] body = [(byte)'x', 0, 0, .. PngEncoding.Compress(new byte[40 << 20])];
        var file = new PngEncoding
        {
            Width = 2,
            Height = 2,
            ColourType = 2,
            Depth = 8,
            Sample = (_, _, _) => 0,
            Chunks = [("iCCP", body)],
        }.Encode();
        using var picture = PngReader.Read(file, new PhotoReadOptions());
        Assert.Null(picture.IccProfile);
        Assert.Contains(picture.Notes, n => n.Code == NoteCodes.UnsupportedProfile);
    }

    [Fact]
    public void MisuseNamesTheParameter() =>
        Assert.Throws<ArgumentNullException>("options", () => PngReader.Read(Good, null!));

    private static byte[] MakeGood()
    {
        var noise = new byte[40 * 100 * 3];
        new Random(20).NextBytes(noise);
        return new PngEncoding
        {
            Width = 40,
            Height = 100,
            ColourType = 2,
            Depth = 8,
            Sample = (x, y, channel) => noise[(((y * 40) + x) * 3) + channel],
            DataChunk = 4000,
        }.Encode();
    }
}
