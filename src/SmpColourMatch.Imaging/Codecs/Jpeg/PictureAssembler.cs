using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Takes blocks in rows of MCUs, and gives the picture: inverse transform, upsampling, colour.</summary>
internal sealed unsafe class PictureAssembler
{
    private readonly JpegFrame _frame;
    private readonly bool _isYcc;
    private readonly ComponentBand[] _bands;
    private readonly RgbPlanes<byte> _picture;
    private readonly byte[] _rowMemory;
    private readonly ushort[] _sumMemory;
    private readonly byte*[] _rows;
    private readonly int _rowsPerMcu;
    private int _nextRow;

    /// <param name="frame">The frame, with its scale chosen.</param>
    /// <param name="isYcc">Whether three components are Y'CbCr rather than R'G'B'.</param>
    /// <param name="picture">Where the pixels go; borrowed.</param>
    public PictureAssembler(JpegFrame frame, bool isYcc, RgbPlanes<byte> picture)
    {
        _frame = frame;
        _isYcc = isYcc;
        _picture = picture;
        _rowsPerMcu = frame.MaxVertical * frame.BlockSize;
        _bands = new ComponentBand[frame.Components.Length];
        for (var i = 0; i < _bands.Length; i++)
        {
            _bands[i] = new ComponentBand(frame.Components[i]);
        }

        // Doubling writes at most one sample more than the picture's width; the rest is room for whole vectors.
        var capacity = frame.OutputWidth + 66;
        _rowMemory = GC.AllocateUninitializedArray<byte>(capacity * _bands.Length, pinned: true);
        _sumMemory = GC.AllocateUninitializedArray<ushort>(capacity, pinned: true);
        _rows = new byte*[_bands.Length];
        for (var i = 0; i < _rows.Length; i++)
        {
            _rows[i] = (byte*)
                System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(_rowMemory, i * capacity);
        }
    }

    /// <summary>Where the samples of the current row of MCUs go, by component.</summary>
    public ComponentBand Band(int component) => _bands[component];

    /// <summary>Transforms a dequantized block into the current row of MCUs and leaves the block zero.</summary>
    /// <param name="component">Which component.</param>
    /// <param name="column">Block column.</param>
    /// <param name="row">Block row within the row of MCUs.</param>
    /// <param name="block">64 values in natural order.</param>
    /// <param name="used">Place in zigzag order behind the last value that may differ from 0.</param>
    public void PutBlock(int component, int column, int row, short* block, int used)
    {
        var band = _bands[component];
        var size = band.Component.BlockSize;
        var output = band.Row(row * size) + ((nint)column * size);
        BlockTransform.Transform(block, used, size, output, band.Stride);
    }

    /// <summary>Ends a row of MCUs: writes all picture rows that are complete now.</summary>
    /// <param name="mcuRow">Its number, counted from 0 without gaps.</param>
    public void EndRow(int mcuRow)
    {
        var end = (mcuRow + 1) * _rowsPerMcu;
        end = mcuRow == _frame.McusHigh - 1 ? _frame.OutputHeight : end - PendingRows;
        for (; _nextRow < end; _nextRow++)
        {
            WriteRow(_nextRow, mcuRow);
        }

        foreach (var band in _bands)
        {
            band.Carry();
        }
    }

    /// <summary>Rows that wait for the next row of MCUs, because interpolation looks one sample row down.</summary>
    private int PendingRows
    {
        get
        {
            foreach (var band in _bands)
            {
                if (IsInterpolatedDown(band))
                {
                    return 2;
                }
            }

            return 0;
        }
    }

    private int HorizontalRatio(ComponentBand band) =>
        _frame.MaxHorizontal * _frame.BlockSize * 100 / (band.Component.HorizontalSampling * band.Component.BlockSize);

    private int VerticalRatio(ComponentBand band) =>
        _frame.MaxVertical * _frame.BlockSize * 100 / (band.Component.VerticalSampling * band.Component.BlockSize);

    private bool IsInterpolatedDown(ComponentBand band) =>
        _frame.BlockSize > 1
        && VerticalRatio(band) == 200
        && (HorizontalRatio(band) == 100 || (HorizontalRatio(band) == 200 && band.Component.SampleWidth > 2));

    private void WriteRow(int y, int mcuRow)
    {
        fixed (ushort* sums = _sumMemory)
        fixed (byte* red = _picture.Red.Row(y))
        {
            var first = SourceRow(0, y, mcuRow, sums);
            var width = _frame.OutputWidth;
            if (_bands.Length == 1)
            {
                Buffer.MemoryCopy(first, red, width, width);
                return;
            }

            var second = SourceRow(1, y, mcuRow, sums);
            var third = SourceRow(2, y, mcuRow, sums);
            fixed (byte* green = _picture.Green.Row(y))
            fixed (byte* blue = _picture.Blue.Row(y))
            {
                if (_isYcc)
                {
                    ColourConverter.ConvertPortable(first, second, third, red, green, blue, width);
                }
                else
                {
                    Buffer.MemoryCopy(first, red, width, width);
                    Buffer.MemoryCopy(second, green, width, width);
                    Buffer.MemoryCopy(third, blue, width, width);
                }
            }
        }
    }

    /// <summary>A full row of a component: from its band where it is not subsampled, else upsampled.</summary>
    private byte* SourceRow(int index, int y, int mcuRow, ushort* sums)
    {
        var band = _bands[index];
        var component = band.Component;
        var output = _rows[index];
        var horizontal = HorizontalRatio(band);
        var sampleRow = (int)(
            (long)y * component.VerticalSampling * component.BlockSize / (_frame.MaxVertical * _frame.BlockSize)
        );
        var firstRow = mcuRow * band.Rows;
        var near = band.Row(Math.Min(sampleRow, component.SampleHeight - 1) - firstRow);
        var isInterpolated = _frame.BlockSize > 1;
        if (isInterpolated && IsInterpolatedDown(band))
        {
            var isUpper = (y & 1) == 0;
            var neighbour = Math.Clamp(isUpper ? sampleRow - 1 : sampleRow + 1, 0, component.SampleHeight - 1);
            var far = band.Row(neighbour - firstRow);
            if (horizontal == 200)
            {
                Upsampler.WideAndTall(near, far, component.SampleWidth, output, sums);
            }
            else
            {
                Upsampler.Tall(near, far, component.SampleWidth, output, isUpper ? 1 : 2);
            }

            return output;
        }

        if (horizontal == 100)
        {
            return near;
        }

        if (isInterpolated && horizontal == 200 && VerticalRatio(band) == 100 && component.SampleWidth > 2)
        {
            Upsampler.Wide(near, component.SampleWidth, output);
        }
        else
        {
            Upsampler.Repeat(
                near,
                component.SampleWidth,
                output,
                _frame.OutputWidth,
                component.HorizontalSampling * component.BlockSize,
                _frame.MaxHorizontal * _frame.BlockSize
            );
        }

        return output;
    }
}
