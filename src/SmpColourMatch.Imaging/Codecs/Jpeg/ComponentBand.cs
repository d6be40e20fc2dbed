namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>
/// The samples of one component in the current row of MCUs, below the last <see cref="CarriedRows"/> rows of the row before, which
/// interpolation still needs.
/// </summary>
internal sealed class ComponentBand
{
    /// <summary>Rows kept from the row of MCUs above: two picture rows wait there, or one sample row and its upper neighbour.</summary>
    public const int CarriedRows = 2;

    private readonly byte[] _samples;

    public ComponentBand(JpegComponent component)
    {
        Component = component;
        Rows = component.VerticalSampling * component.BlockSize;
        Stride = component.PaddedBlocksWide * component.BlockSize;
        // Pinned, so that kernels may hold plain addresses; a vector's length more for loads and stores past the last row.
        _samples = GC.AllocateUninitializedArray<byte>(((Rows + CarriedRows) * Stride) + 64, pinned: true);
    }

    public JpegComponent Component { get; }

    /// <summary>Sample rows in a row of MCUs.</summary>
    public int Rows { get; }

    /// <summary>Bytes from row to row.</summary>
    public int Stride { get; }

    /// <summary>The first sample of row <paramref name="row"/>; −<see cref="CarriedRows"/> to <see cref="Rows"/> − 1.</summary>
    public unsafe byte* Row(int row) =>
        (byte*)
            System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(
                _samples,
                (row + CarriedRows) * Stride
            );

    /// <summary>Keeps the last rows before the next row of MCUs is written.</summary>
    public void Carry() => _samples.AsSpan(Rows * Stride, CarriedRows * Stride).CopyTo(_samples);
}
