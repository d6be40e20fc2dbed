namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>
/// The samples of one component in the current row of MCUs, below the last <see cref="CarriedRows"/> rows of the row before, which
/// interpolation still needs; and how they become rows of the picture.
/// </summary>
internal sealed unsafe class ComponentBand
{
    /// <summary>Rows kept from the row of MCUs above: two picture rows wait there, or one sample row and its upper neighbour.</summary>
    public const int CarriedRows = 2;

    public readonly JpegComponent Component;

    /// <summary>The first sample of the current row of MCUs.</summary>
    public readonly byte* Start;

    /// <summary>Bytes from row to row.</summary>
    public readonly nint Stride;

    /// <summary>Sample rows in a row of MCUs.</summary>
    public readonly int Rows;

    public readonly Upsampling Upsampling;

    private readonly byte[] _samples;

    public ComponentBand(JpegFrame frame, JpegComponent component)
    {
        Component = component;
        Rows = component.VerticalSampling * component.BlockSize;
        Stride = component.PaddedBlocksWide * component.BlockSize;
        // Pinned, so that kernels may hold plain addresses; a vector's length more for loads and stores past the last row.
        _samples = GC.AllocateUninitializedArray<byte>(
            ((Rows + CarriedRows) * (int)Stride) + Upsampler.Slack,
            pinned: true
        );
        fixed (byte* samples = _samples)
        {
            Start = samples + (CarriedRows * Stride);
        }

        Upsampling = Choose(frame, component);
    }

    /// <summary>Keeps the last rows before the next row of MCUs is written.</summary>
    public void Carry()
    {
        var bytes = CarriedRows * Stride;
        Buffer.MemoryCopy(Start + (Rows * Stride) - bytes, Start - bytes, bytes, bytes);
    }

    /// <summary>libjpeg's choice: triangles for factors of 2, but not in rows of one or two samples and not at 1/8.</summary>
    private static Upsampling Choose(JpegFrame frame, JpegComponent component)
    {
        var (across, down) = (
            component.HorizontalSampling * component.BlockSize,
            component.VerticalSampling * component.BlockSize
        );
        var (allAcross, allDown) = (frame.MaxHorizontal * frame.BlockSize, frame.MaxVertical * frame.BlockSize);
        if (frame.BlockSize > 1 && down * 2 == allDown && across == allAcross)
        {
            return Upsampling.Tall;
        }

        if (frame.BlockSize > 1 && across * 2 == allAcross && component.SampleWidth > 2)
        {
            if (down == allDown)
            {
                return Upsampling.Wide;
            }

            if (down * 2 == allDown)
            {
                return Upsampling.WideAndTall;
            }
        }

        return across == allAcross ? Upsampling.None : Upsampling.Repeat;
    }
}
