namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>One component of a frame: its sampling, its block grid, and its size at the chosen scale.</summary>
internal sealed class JpegComponent
{
    public required byte Id { get; init; }

    /// <summary>Blocks across in one MCU, 1–4.</summary>
    public required int HorizontalSampling { get; init; }

    /// <summary>Blocks down in one MCU, 1–4.</summary>
    public required int VerticalSampling { get; init; }

    /// <summary>Which of the four quantization tables, 0–3.</summary>
    public required int QuantizationIndex { get; init; }

    /// <summary>Blocks that hold picture, as a scan of this component alone counts them.</summary>
    public int BlocksWide { get; set; }

    public int BlocksHigh { get; set; }

    /// <summary>Blocks in a row with the padding to whole MCUs.</summary>
    public int PaddedBlocksWide { get; set; }

    public int PaddedBlocksHigh { get; set; }

    /// <summary>Samples across that one block gives: 8, 4, 2 or 1.</summary>
    public int BlockSize { get; set; }

    /// <summary>Samples across that hold picture, at the chosen scale.</summary>
    public int SampleWidth { get; set; }

    public int SampleHeight { get; set; }

    /// <summary>
    /// The quantization table in zigzag order, as it was at the component's first scan; 16 zeros follow,
    /// so that a run past the block's end multiplies by zero instead of reading outside.
    /// </summary>
    public short[]? Quantization { get; set; }

    /// <summary>Coefficients block after block in natural order, not yet dequantized; only for pictures of several scans.</summary>
    public short[]? Coefficients { get; set; }

    public HuffmanTable? DcTable { get; set; }

    public HuffmanTable? AcTable { get; set; }

    /// <summary>DC prediction, reset at each restart.</summary>
    public int Prediction;

    /// <summary>The part of the component, 0–1, for which at least the DC values have been read.</summary>
    public double Coverage { get; set; }
}
