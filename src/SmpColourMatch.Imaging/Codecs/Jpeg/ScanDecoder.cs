namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Decodes the MCUs of one scan in order; <see cref="ScanRunner"/> drives it across restarts and damage.</summary>
internal abstract class ScanDecoder
{
    /// <param name="frame">The frame.</param>
    /// <param name="scan">The scan: of one component, whose blocks are the MCUs, or interleaved.</param>
    protected ScanDecoder(JpegFrame frame, ScanHeader scan)
    {
        Scan = scan;
        IsInterleaved = scan.Components.Length > 1;
        McusWide = IsInterleaved ? frame.McusWide : scan.Components[0].BlocksWide;
        McusHigh = IsInterleaved ? frame.McusHigh : scan.Components[0].BlocksHigh;
    }

    public readonly int McusWide;

    public readonly int McusHigh;

    protected readonly ScanHeader Scan;

    protected readonly bool IsInterleaved;

    /// <summary>Decodes an MCU.</summary>
    /// <returns>False where the data are damaged.</returns>
    public abstract bool DecodeMcu(ref BitReader reader, int column, int row);

    /// <summary>Takes note that an MCU has no data.</summary>
    public virtual void SkipMcu(int column, int row) { }

    /// <summary>A row of MCUs is over.</summary>
    public virtual void EndRow(int row) { }

    /// <summary>Predictions start anew.</summary>
    public virtual void Restart()
    {
        foreach (var component in Scan.Components)
        {
            component.Prediction = 0;
        }
    }
}
