using SmpColourMatch.Imaging.Codecs;
using SmpColourMatch.Imaging.Codecs.Jpeg;

namespace SmpColourMatch.Tests.Imaging.Codecs.Jpeg;

public sealed class InvalidJpegHeaderTests
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
            { "zero width", "unreadable-file", "0 x 8" },
            { "zero height", "unreadable-file", "8 x 0" },
            { "cut segment", "unreadable-file", "segment of 500 bytes" },
            { "no quantization", "unreadable-file", "quantization table 0" },
            { "bad quantization", "unreadable-file", "quantization table is malformed" },
            { "bad Huffman lengths", "unreadable-file", "impossible" },
            { "bad sampling", "unreadable-file", "sampling 5 x 1" },
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
