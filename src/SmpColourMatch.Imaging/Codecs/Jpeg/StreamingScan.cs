using System.Runtime.CompilerServices;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>The only scan of a sequential picture: blocks go straight to the picture, nothing is kept.</summary>
internal sealed unsafe class StreamingScan : ScanDecoder
{
    private readonly PictureAssembler _picture;
    private readonly ComponentBand[] _bands;
    private readonly byte[] _memory = GC.AllocateArray<byte>(ZigZag.BlockCapacity * sizeof(short), pinned: true);
    private readonly short* _block;

    public StreamingScan(JpegFrame frame, ScanHeader scan, PictureAssembler picture)
        : base(frame, scan)
    {
        _picture = picture;
        fixed (byte* memory = _memory)
        {
            _block = (short*)memory;
        }

        // The scan may name the components in another order than the frame.
        _bands = new ComponentBand[scan.Components.Length];
        for (var i = 0; i < _bands.Length; i++)
        {
            _bands[i] = picture.Bands[Array.IndexOf(frame.Components, scan.Components[i])];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override bool DecodeMcu(ref BitReader reader, int column, int row)
    {
        var block = _block;
        foreach (var band in _bands)
        {
            var component = band.Component;
            var (wide, size, stride) = (component.HorizontalSampling, component.BlockSize, band.Stride);
            var left = band.Start + ((nint)column * wide * size);
            fixed (short* quantization = component.Quantization)
            {
                for (var y = component.VerticalSampling; y > 0; y--)
                {
                    var output = left;
                    for (var x = wide; x > 0; x--)
                    {
                        var used = SequentialBlock.Decode(ref reader, component, block, quantization);
                        if (used == 0)
                        {
                            _memory.AsSpan().Clear();
                            SkipMcu(column, row);
                            return false;
                        }

                        BlockTransform.Transform(block, used, size, output, stride);
                        output += size;
                    }

                    left += size * stride;
                }
            }
        }

        return true;
    }

    public override void SkipMcu(int column, int row)
    {
        foreach (var band in _bands)
        {
            var component = band.Component;
            var size = component.BlockSize;
            for (var y = 0; y < component.VerticalSampling; y++)
            {
                for (var x = 0; x < component.HorizontalSampling; x++)
                {
                    var place = (nint)((column * component.HorizontalSampling) + x) * size;
                    BlockTransform.Transform(
                        _block,
                        1,
                        size,
                        band.Start + (y * size * band.Stride) + place,
                        band.Stride
                    );
                }
            }
        }
    }

    public override void EndRow(int row) => _picture.EndRow(row);
}
