using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SmpColourMatch.Imaging.Filters;

/// <summary>Which source samples each of a row's target samples covers, and how much of the first and the last, worked out once and used for every row.</summary>
internal sealed class AreaTaps
{
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly float[] _firstShare;
    private readonly float[] _lastShare;
    private readonly float _scale;

    /// <param name="count">Target samples, at most <paramref name="sourceCount"/>.</param>
    /// <param name="sourceCount">Source samples.</param>
    public AreaTaps(int count, int sourceCount)
    {
        _first = new int[count];
        _last = new int[count];
        _firstShare = new float[count];
        _lastShare = new float[count];
        SourceCount = sourceCount;
        var step = sourceCount / (double)count;
        _scale = (float)(1 / step);
        for (var x = 0; x < count; x++)
        {
            var (left, right) = (x * step, (x + 1) * step);
            _first[x] = (int)left;
            // The product may lie a rounding error beyond a sample's edge.
            _last[x] = Math.Min(sourceCount - 1, (int)Math.Ceiling(right - 1e-9) - 1);
            _firstShare[x] = (float)(Math.Min(_first[x] + 1, right) - left);
            _lastShare[x] = (float)(right - _last[x]);
        }
    }

    public int SourceCount { get; }

    /// <summary>Means along a row of <see cref="SourceCount"/> samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Average(ReadOnlySpan<float> source, Span<float> target)
    {
        var (firsts, lasts, firstShares, lastShares) = (_first, _last, _firstShare, _lastShare);
        if (target.Length > firsts.Length || source.Length < SourceCount)
        {
            throw new ArgumentException($"These taps give {firsts.Length} samples of {SourceCount}.", nameof(target));
        }

        ref var start = ref MemoryMarshal.GetReference(source);
        for (var x = 0; x < target.Length; x++)
        {
            var (i, last) = (firsts[x], lasts[x]);
            var total = Unsafe.Add(ref start, i) * firstShares[x];
            while (++i < last)
            {
                total += Unsafe.Add(ref start, i);
            }

            if (i == last)
            {
                total += Unsafe.Add(ref start, i) * lastShares[x];
            }

            target[x] = total * _scale;
        }
    }
}
