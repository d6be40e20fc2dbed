using System.Runtime.CompilerServices;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>A scan whose values are kept until all scans are read: one of several sequential ones, or a progressive one.</summary>
internal sealed unsafe class StoringScan : ScanDecoder
{
    private static readonly short[] s_ones = MakeOnes();

    private readonly bool _isProgressive;
    private int _endOfBandRun;

    public StoringScan(JpegFrame frame, ScanHeader scan)
        : base(frame, scan)
    {
        _isProgressive = frame.IsProgressive;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override bool DecodeMcu(ref BitReader reader, int column, int row)
    {
        if (!IsInterleaved)
        {
            return DecodeBlock(ref reader, Scan.Components[0], column, row);
        }

        foreach (var component in Scan.Components)
        {
            for (var y = 0; y < component.VerticalSampling; y++)
            {
                for (var x = 0; x < component.HorizontalSampling; x++)
                {
                    var blockColumn = (column * component.HorizontalSampling) + x;
                    var blockRow = (row * component.VerticalSampling) + y;
                    if (!DecodeBlock(ref reader, component, blockColumn, blockRow))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    public override void Restart()
    {
        base.Restart();
        _endOfBandRun = 0;
    }

    private static short[] MakeOnes()
    {
        var ones = new short[ZigZag.BlockCapacity];
        ones.AsSpan().Fill(1);
        return ones;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool DecodeBlock(ref BitReader reader, JpegComponent component, int column, int row)
    {
        var offset = (((long)row * component.PaddedBlocksWide) + column) * 64;
        fixed (short* coefficients = component.Coefficients)
        {
            var block = coefficients + offset;
            if (!_isProgressive)
            {
                fixed (short* ones = s_ones)
                {
                    return SequentialBlock.Decode(ref reader, component, block, ones) != 0;
                }
            }

            if (Scan.First == 0)
            {
                return Scan.HighBit == 0
                    ? ProgressiveBlock.StartDc(ref reader, component, block, Scan.LowBit)
                    : ProgressiveBlock.RefineDc(ref reader, block, Scan.LowBit);
            }

            var table = component.AcTable!;
            return Scan.HighBit == 0
                ? ProgressiveBlock.StartAc(ref reader, table, block, Scan, ref _endOfBandRun)
                : ProgressiveBlock.RefineAc(ref reader, table, block, Scan, ref _endOfBandRun);
        }
    }
}
