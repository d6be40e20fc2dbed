using System.Runtime.CompilerServices;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>Makes rows of pixels of the components' samples, a row of MCUs at a time: upsampling and colour.</summary>
internal sealed unsafe class PictureAssembler
{
    /// <summary>Where the samples of the current row of MCUs go, by component.</summary>
    public readonly ComponentBand[] Bands;

    private readonly JpegFrame _frame;
    private readonly bool _isYcc;
    private readonly RgbPlanes<byte> _picture;
    private readonly byte[] _memory;
    private readonly byte* _rows;
    private readonly ushort* _sums;
    private readonly int _capacity;
    private readonly int _rowsPerMcu;

    /// <summary>Rows that wait for the next row of MCUs, because interpolation looks one sample row down.</summary>
    private readonly int _pendingRows;
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
        Bands = new ComponentBand[frame.Components.Length];
        for (var i = 0; i < Bands.Length; i++)
        {
            Bands[i] = new ComponentBand(frame, frame.Components[i]);
            if (Bands[i].Upsampling is Upsampling.Tall or Upsampling.WideAndTall)
            {
                _pendingRows = 2;
            }
        }

        // An upsampled row for each component, then 16-bit sums with one before them; pinned, so that the addresses hold.
        _capacity = frame.OutputWidth + (2 * Upsampler.Slack);
        _memory = GC.AllocateUninitializedArray<byte>(_capacity * (Bands.Length + 2), pinned: true);
        fixed (byte* memory = _memory)
        {
            _sums = (ushort*)memory + 1;
            _rows = memory + (2 * _capacity);
        }
    }

    /// <summary>Ends a row of MCUs: writes all picture rows that are complete now.</summary>
    /// <param name="mcuRow">Its number, counted from 0 without gaps.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void EndRow(int mcuRow)
    {
        var end = mcuRow == _frame.McusHigh - 1 ? _frame.OutputHeight : ((mcuRow + 1) * _rowsPerMcu) - _pendingRows;
        var width = _frame.OutputWidth;
        var isGrey = Bands.Length == 1;
        fixed (
            byte* reds = _picture.Red.Samples,
                greens = _picture.Green.Samples,
                blues = _picture.Blue.Samples
        )
        {
            for (; _nextRow < end; _nextRow++)
            {
                var place = (nint)_nextRow * width;
                var first = SourceRow(0, mcuRow);
                if (isGrey)
                {
                    Buffer.MemoryCopy(first, reds + place, width, width);
                    continue;
                }

                var second = SourceRow(1, mcuRow);
                var third = SourceRow(2, mcuRow);
                if (_isYcc)
                {
                    ColourConverter.Convert(first, second, third, reds + place, greens + place, blues + place, width);
                }
                else
                {
                    Buffer.MemoryCopy(first, reds + place, width, width);
                    Buffer.MemoryCopy(second, greens + place, width, width);
                    Buffer.MemoryCopy(third, blues + place, width, width);
                }
            }
        }

        foreach (var band in Bands)
        {
            band.Carry();
        }
    }

    /// <summary>The next row of the picture in one component: from its band where it is not subsampled, else upsampled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private byte* SourceRow(int index, int mcuRow)
    {
        var band = Bands[index];
        var component = band.Component;
        var output = _rows + ((nint)index * _capacity);
        var y = _nextRow;
        var lastRow = component.SampleHeight - 1;
        var sampleRow = Math.Min((int)((long)y * band.Rows / _rowsPerMcu), lastRow);
        var origin = band.Start - ((nint)mcuRow * band.Rows * band.Stride);
        var near = origin + (sampleRow * band.Stride);
        // In the upper half of a sample the row above is the nearer neighbour; at the picture's edges the row is its own.
        var isUpper = (y & 1) == 0;
        var neighbour = isUpper ? Math.Max(sampleRow - 1, 0) : Math.Min(sampleRow + 1, lastRow);
        var far = origin + (neighbour * band.Stride);
        switch (band.Upsampling)
        {
            case Upsampling.None:
                return near;
            case Upsampling.Wide:
                Upsampler.Wide(near, component.SampleWidth, output);
                break;
            case Upsampling.Tall:
                Upsampler.Tall(near, far, component.SampleWidth, output, isUpper ? 1 : 2);
                break;
            case Upsampling.WideAndTall:
                Upsampler.WideAndTall(near, far, component.SampleWidth, output, _sums);
                break;
            default:
                Upsampler.Repeat(
                    near,
                    component.SampleWidth,
                    output,
                    _frame.OutputWidth,
                    component.HorizontalSampling * component.BlockSize,
                    _frame.MaxHorizontal * _frame.BlockSize
                );
                break;
        }

        return output;
    }
}
