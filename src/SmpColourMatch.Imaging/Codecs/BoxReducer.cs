using System.Numerics;
using System.Runtime.CompilerServices;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Imaging.Codecs;

/// <summary>Averages blocks of <c>s × s</c> code values of one channel while the rows stream in; holds one row of sums only.</summary>
/// <remarks>Blocks at the right and lower edge average what they have. The mean is of code values, as scaled JPEG decoding does it.</remarks>
internal sealed class BoxReducer<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly Plane<T> _target;
    private readonly int _denominator;
    private readonly int _sourceWidth;
    private readonly uint[] _sums;
    private int _targetRow;
    private int _rowsInBlock;

    /// <param name="target">Receives the means; borrowed.</param>
    /// <param name="sourceWidth">Samples of a source row.</param>
    /// <param name="denominator">2–8. With 16 bits a block sums to at most 64 × 65535, within 32 bits.</param>
    public BoxReducer(Plane<T> target, int sourceWidth, int denominator)
    {
        _target = target;
        _denominator = denominator;
        _sourceWidth = sourceWidth;
        _sums = new uint[target.Width];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<T> row)
    {
        var sums = _sums;
        var whole = _sourceWidth / _denominator;
        var x = 0;
        for (var block = 0; block < whole; block++)
        {
            uint sum = 0;
            for (var end = x + _denominator; x < end; x++)
            {
                sum += uint.CreateTruncating(row[x]);
            }

            sums[block] += sum;
        }

        for (; x < _sourceWidth; x++)
        {
            sums[whole] += uint.CreateTruncating(row[x]);
        }

        if (++_rowsInBlock == _denominator)
        {
            Flush();
        }
    }

    /// <summary>Writes the last, shorter block row, if there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Flush()
    {
        if (_rowsInBlock == 0)
        {
            return;
        }

        var target = _target.Row(_targetRow++);
        var area = (uint)(_denominator * _rowsInBlock);
        var whole = _sourceWidth / _denominator;
        for (var x = 0; x < whole; x++)
        {
            target[x] = T.CreateTruncating((_sums[x] + (area / 2)) / area);
        }

        if (whole < target.Length)
        {
            area = (uint)((_sourceWidth - (whole * _denominator)) * _rowsInBlock);
            target[whole] = T.CreateTruncating((_sums[whole] + (area / 2)) / area);
        }

        Array.Clear(_sums);
        _rowsInBlock = 0;
    }
}
