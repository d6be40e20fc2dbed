using System.Buffers.Binary;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>What the segments before and between scans set: tables, restart interval, and metadata.</summary>
internal sealed class JpegTables
{
    private readonly short[]?[] _quantization = new short[]?[4];
    private readonly HuffmanTable?[] _dc = new HuffmanTable?[4];
    private readonly HuffmanTable?[] _ac = new HuffmanTable?[4];

    /// <summary>MCUs between restart markers; 0 for none.</summary>
    public int RestartInterval;

    public bool HasJfif;

    /// <summary>The colour transform that an Adobe segment names (0 none, 1 Y'CbCr, 2 YCCK), or −1 without one.</summary>
    public int AdobeTransform = -1;

    /// <summary>The EXIF block from its TIFF header on, or null.</summary>
    public byte[]? Exif;

    public readonly IccChunks Icc = new();

    /// <summary>The quantization table as it is now: 64 values in zigzag order and 16 zeros.</summary>
    public short[] Quantization(int index) =>
        _quantization[index] ?? throw new JpegFormatException($"quantization table {index}, which it uses, is missing");

    /// <summary>A Huffman table as it is now; files without any mean the standard's, as Motion JPEG has it.</summary>
    public HuffmanTable Dc(int index) => _dc[index] ??= StandardTables.Huffman(isDc: true, index);

    /// <inheritdoc cref="Dc"/>
    public HuffmanTable Ac(int index) => _ac[index] ??= StandardTables.Huffman(isDc: false, index);

    /// <summary>Takes in a marker segment; those without a meaning here are passed over.</summary>
    /// <param name="marker">The marker's second byte.</param>
    /// <param name="segment">What follows its length.</param>
    public void Apply(byte marker, ReadOnlySpan<byte> segment)
    {
        switch (marker)
        {
            case JpegMarker.QuantizationTables:
                ReadQuantization(segment);
                break;
            case JpegMarker.HuffmanTables:
                ReadHuffman(segment);
                break;
            case JpegMarker.RestartInterval when segment.Length >= 2:
                RestartInterval = BinaryPrimitives.ReadUInt16BigEndian(segment);
                break;
            case JpegMarker.App0 when segment.Length >= 14 && segment.StartsWith("JFIF\0"u8):
                HasJfif = true;
                break;
            case JpegMarker.App1 when Exif is null && segment.Length > 6 && segment.StartsWith("Exif\0"u8):
                Exif = segment[6..].ToArray();
                break;
            case JpegMarker.App2 when segment.StartsWith(IccChunks.Signature):
                Icc.Add(segment);
                break;
            case JpegMarker.App14 when segment.Length >= 12 && segment.StartsWith("Adobe"u8):
                AdobeTransform = segment[11];
                break;
        }
    }

    private void ReadQuantization(ReadOnlySpan<byte> segment)
    {
        while (segment.Length > 0)
        {
            var index = segment[0] & 15;
            var bytes = segment[0] >> 4 == 0 ? 1 : 2;
            if (index > 3 || segment[0] >> 4 > 1 || segment.Length < 1 + (64 * bytes))
            {
                throw new JpegFormatException("a quantization table is malformed");
            }

            var table = new short[ZigZag.BlockCapacity];
            for (var i = 0; i < 64; i++)
            {
                table[i] =
                    bytes == 1 ? segment[1 + i] : (short)BinaryPrimitives.ReadUInt16BigEndian(segment[(1 + (2 * i))..]);
            }

            _quantization[index] = table;
            segment = segment[(1 + (64 * bytes))..];
        }
    }

    private void ReadHuffman(ReadOnlySpan<byte> segment)
    {
        while (segment.Length > 0)
        {
            var index = segment[0] & 15;
            var kind = segment[0] >> 4;
            var total = 0;
            if (index > 3 || kind > 1 || segment.Length < 17)
            {
                throw new JpegFormatException("a Huffman table is malformed");
            }

            foreach (var count in segment[1..17])
            {
                total += count;
            }

            if (total > 256 || segment.Length < 17 + total)
            {
                throw new JpegFormatException("a Huffman table is longer than its segment");
            }

            var table = new HuffmanTable(segment[1..17], segment.Slice(17, total));
            if (kind == 0 && !table.HasOnlySizesUpTo(15))
            {
                throw new JpegFormatException("a Huffman table for DC values has impossible sizes");
            }

            (kind == 0 ? _dc : _ac)[index] = table;
            segment = segment[(17 + total)..];
        }
    }
}
