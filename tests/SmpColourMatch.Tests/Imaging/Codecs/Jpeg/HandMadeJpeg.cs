using SmpColourMatch.Imaging.Codecs.Jpeg;

namespace SmpColourMatch.Tests.Imaging.Codecs.Jpeg;

/// <summary>Builds JPEG files segment by segment, right or wrong as the test wants them.</summary>
internal sealed class HandMadeJpeg
{
    private readonly List<byte> _bytes = [0xFF, 0xD8];

    public byte[] Bytes => [.. _bytes];

    /// <summary>A marker with its length and content.</summary>
    public HandMadeJpeg Segment(byte marker, params byte[] content)
    {
        var length = content.Length + 2;
        return Raw([0xFF, marker, (byte)(length >> 8), (byte)length, .. content]);
    }

    public HandMadeJpeg Raw(params byte[] bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    /// <summary>All steps 1: values are what the data say.</summary>
    public HandMadeJpeg Quantization() => Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]);

    /// <summary>A frame; components are three bytes each: id, sampling, quantization table.</summary>
    public HandMadeJpeg Frame(int width, int height, byte[] components, byte marker = 0xC0, byte bits = 8) =>
        Segment(
            marker,
            [
                bits,
                (byte)(height >> 8),
                (byte)height,
                (byte)(width >> 8),
                (byte)width,
                (byte)(components.Length / 3),
                .. components,
            ]
        );

    /// <summary>The standard's tables for luminance as both tables 0.</summary>
    public HandMadeJpeg Huffman() =>
        Segment(0xC4, [0x00, .. StandardTables.Lengths(true, true), .. StandardTables.Symbols(true, true)])
            .Segment(0xC4, [0x10, .. StandardTables.Lengths(false, true), .. StandardTables.Symbols(false, true)]);

    /// <summary>A sequential scan of the components with tables 0, and its data.</summary>
    public HandMadeJpeg Scan(byte[] ids, params byte[] data) =>
        Segment(0xDA, [(byte)ids.Length, .. ids.SelectMany(id => new byte[] { id, 0 }), 0, 63, 0]).Raw(data);

    public HandMadeJpeg End() => Raw(0xFF, 0xD9);

    /// <summary>A grey picture of one flat block: DC difference 64 (category 7, code 11110; bits 1000000), then end of block (1010).</summary>
    public static HandMadeJpeg GreyBlock(int width = 8, int height = 8) =>
        new HandMadeJpeg()
            .Quantization()
            .Frame(width, height, [1, 0x11, 0])
            .Huffman()
            .Scan([1], 0b11110_100, 0b0000_1010);

    /// <summary>Three flat blocks: component values 64, 0 and 32 above the middle by the same codes (category 6 is 1110).</summary>
    public static HandMadeJpeg ThreeBlocks(byte[] ids, params byte[][] before)
    {
        var file = new HandMadeJpeg();
        foreach (var segment in before)
        {
            file.Segment(segment[0], segment[1..]);
        }

        // 512 is category 10 (11111110), bits 1000000000; 0 is 00; 256 is category 9 (1111110), bits 100000000; each with 1010.
        return file.Quantization()
            .Frame(8, 8, [ids[0], 0x11, 0, ids[1], 0x11, 0, ids[2], 0x11, 0])
            .Huffman()
            .Scan(ids, 0b11111110, 0b10000000, 0b00_1010_00, 0b1010_1111, 0b110_10000, 0b0000_1010)
            .End();
    }
}
