using System.Runtime.CompilerServices;

namespace SmpColourMatch.Imaging.Codecs.Png;

/// <summary>Filters rows for writing: of Sub, Up, Average and Paeth the one with the smallest sum of absolute differences (PNG third edition, 12.7).</summary>
/// <remarks>None rarely wins on photos and would cost a pass.</remarks>
internal sealed class PngRowFilter(int rowBytes, int stride, bool isAdaptive)
{
    private static readonly byte[] Tried = [PngFilters.Sub, PngFilters.Up, PngFilters.Average, PngFilters.Paeth];

    private readonly byte[] _trial = new byte[rowBytes + 1];

    // Zeros in front stand for the pixel left of the first.
    private byte[] _row = new byte[rowBytes + stride];
    private byte[] _above = new byte[rowBytes + stride];
    private byte[] _best = new byte[rowBytes + 1];
    private byte[] _spare = new byte[rowBytes + 1];

    /// <summary>Where the next raw row is to be put, before <see cref="Filter"/>.</summary>
    public Span<byte> NextRow()
    {
        (_row, _above) = (_above, _row);
        return _row.AsSpan(stride);
    }

    /// <summary>The row with its filter byte in front; valid until the next call.</summary>
    public ReadOnlySpan<byte> Filter()
    {
        if (!isAdaptive)
        {
            _row.AsSpan(stride).CopyTo(_trial.AsSpan(1));
            return _trial;
        }

        var least = long.MaxValue;
        foreach (var filter in Tried)
        {
            var cost = Apply(filter, _spare);
            if (cost < least)
            {
                least = cost;
                (_best, _spare) = (_spare, _best);
            }
        }

        return _best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long Apply(byte filter, byte[] target)
    {
        target[0] = filter;
        long cost = 0;
        for (var i = 0; i < rowBytes; i++)
        {
            int left = _row[i];
            int above = _above[i + stride];
            var predicted = filter switch
            {
                PngFilters.Sub => left,
                PngFilters.Up => above,
                PngFilters.Average => (left + above) >> 1,
                _ => PngFilters.PaethPredictor(left, above, _above[i]),
            };
            var difference = (byte)(_row[i + stride] - predicted);
            target[i + 1] = difference;
            cost += Math.Abs((int)(sbyte)difference);
        }

        return cost;
    }
}
