namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>One component of a frame: its sampling, its block grid, and its size at the chosen scale.</summary>
/// <remarks>Fields rather than properties: every accessor would be compiled anew at each start of the program.</remarks>
internal sealed class JpegComponent
{
    public required byte Id;

    /// <summary>Blocks across in one MCU, 1–4.</summary>
    public required int HorizontalSampling;

    /// <summary>Blocks down in one MCU, 1–4.</summary>
    public required int VerticalSampling;

    /// <summary>Which of the four quantization tables, 0–3.</summary>
    public required int QuantizationIndex;

    /// <summary>Blocks that hold picture, as a scan of this component alone counts them.</summary>
    public int BlocksWide;

    public int BlocksHigh;

    /// <summary>Blocks in a row with the padding to whole MCUs.</summary>
    public int PaddedBlocksWide;

    public int PaddedBlocksHigh;

    /// <summary>Samples across that one block gives: 8, 4, 2 or 1.</summary>
    public int BlockSize;

    /// <summary>Samples across that hold picture, at the chosen scale.</summary>
    public int SampleWidth;

    public int SampleHeight;

    /// <summary>
    /// The quantization table in zigzag order, as it was at the component's first scan; 16 zeros follow,
    /// so that a run past the block's end multiplies by zero instead of reading outside.
    /// </summary>
    public short[]? Quantization;

    /// <summary>Coefficients block after block in natural order, not yet dequantized; only for pictures of several scans.</summary>
    public short[]? Coefficients;

    public HuffmanTable? DcTable;

    public HuffmanTable? AcTable;

    /// <summary>DC prediction, reset at each restart.</summary>
    public int Prediction;

    /// <summary>The part of the component, 0–1, for which at least the DC values have been read.</summary>
    public double Coverage;
}
