namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>What the frame header says, with the geometry that follows from it at the chosen scale.</summary>
/// <remarks>Fields rather than properties: every accessor would be compiled anew at each start of the program.</remarks>
internal sealed class JpegFrame
{
    private const int BlockSide = 8;

    public JpegFrame(int width, int height, bool progressive, JpegComponent[] components)
    {
        Width = width;
        Height = height;
        IsProgressive = progressive;
        Components = components;
        foreach (var component in components)
        {
            MaxHorizontal = Math.Max(MaxHorizontal, component.HorizontalSampling);
            MaxVertical = Math.Max(MaxVertical, component.VerticalSampling);
        }

        McusWide = DivideUp(width, BlockSide * MaxHorizontal);
        McusHigh = DivideUp(height, BlockSide * MaxVertical);
        foreach (var component in components)
        {
            component.BlocksWide = DivideUp(
                (int)DivideUp((long)width * component.HorizontalSampling, MaxHorizontal),
                BlockSide
            );
            component.BlocksHigh = DivideUp(
                (int)DivideUp((long)height * component.VerticalSampling, MaxVertical),
                BlockSide
            );
            component.PaddedBlocksWide = McusWide * component.HorizontalSampling;
            component.PaddedBlocksHigh = McusHigh * component.VerticalSampling;
        }
    }

    public readonly int Width;

    public readonly int Height;

    public readonly bool IsProgressive;

    public readonly JpegComponent[] Components;

    public readonly int MaxHorizontal;

    public readonly int MaxVertical;

    public readonly int McusWide;

    public readonly int McusHigh;

    public int ScaleDenominator;

    /// <summary>Samples across that one block of the finest component gives: 8, 4, 2 or 1.</summary>
    public int BlockSize;

    public int OutputWidth;

    public int OutputHeight;

    /// <summary>Padded blocks of all components together.</summary>
    public long TotalBlocks
    {
        get
        {
            long total = 0;
            foreach (var component in Components)
            {
                total += (long)component.PaddedBlocksWide * component.PaddedBlocksHigh;
            }

            return total;
        }
    }

    /// <summary>
    /// Sets the scale: the largest of 1, 2, 4, 8 that keeps the longer side at <paramref name="minLongSide"/> pixels.
    /// A subsampled component is transformed at a larger size where that makes its upsampling unnecessary.
    /// </summary>
    public void ChooseScale(int minLongSide)
    {
        var longSide = Math.Max(Width, Height);
        var denominator = 1;
        while (minLongSide > 0 && denominator < 8 && DivideUp(longSide, denominator * 2) >= minLongSide)
        {
            denominator *= 2;
        }

        ScaleDenominator = denominator;
        BlockSize = BlockSide / denominator;
        OutputWidth = DivideUp(Width, denominator);
        OutputHeight = DivideUp(Height, denominator);
        foreach (var component in Components)
        {
            var size = BlockSize;
            while (
                size < BlockSide
                && MaxHorizontal * BlockSize % (component.HorizontalSampling * size * 2) == 0
                && MaxVertical * BlockSize % (component.VerticalSampling * size * 2) == 0
            )
            {
                size *= 2;
            }

            component.BlockSize = size;
            component.SampleWidth = (int)DivideUp(
                (long)Width * component.HorizontalSampling * size,
                MaxHorizontal * BlockSide
            );
            component.SampleHeight = (int)DivideUp(
                (long)Height * component.VerticalSampling * size,
                MaxVertical * BlockSide
            );
        }
    }

    private static int DivideUp(int value, int divisor) => (value + divisor - 1) / divisor;

    private static long DivideUp(long value, int divisor) => (value + divisor - 1) / divisor;
}
