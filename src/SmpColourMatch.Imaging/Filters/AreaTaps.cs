using System.Runtime.CompilerServices;

namespace SmpColourMatch.Imaging.Filters;

/// <summary>Which source samples each of a row's fewer target samples is the mean of, worked out once and used for every row.</summary>
internal sealed class AreaTaps
{
    private readonly Tap[] _taps;
    private readonly float _scale;

    /// <param name="count">Target samples.</param>
    /// <param name="sourceCount">Source samples, at least as many.</param>
    public AreaTaps(int count, int sourceCount)
    {
        var step = sourceCount / (double)count;
        _scale = (float)(1 / step);
        _taps = new Tap[count];
        for (var x = 0; x < count; x++)
        {
            var (left, right) = (x * step, (x + 1) * step);
            var first = (int)left;
            // The margin keeps a rounding error from reaching into one sample more.
            var last = Math.Min(sourceCount - 1, (int)Math.Ceiling(right - 1e-9) - 1);
            _taps[x] = new Tap(first, last, (float)(Math.Min(first + 1, right) - left), (float)(right - last));
        }
    }

    /// <summary>Each target sample is the mean of the source over its own length, partly covered samples by their share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Average(ReadOnlySpan<float> source, Span<float> target)
    {
        var taps = _taps;
        target = target[..taps.Length];
        for (var x = 0; x < taps.Length; x++)
        {
            ref readonly var tap = ref taps[x];
            var total = source[tap.First] * tap.FirstShare;
            for (var i = tap.First + 1; i < tap.Last; i++)
            {
                total += source[i];
            }

            if (tap.Last > tap.First)
            {
                total += source[tap.Last] * tap.LastShare;
            }

            target[x] = total * _scale;
        }
    }

    /// <param name="First">The first sample covered.</param>
    /// <param name="Last">The last; it may be the first.</param>
    /// <param name="FirstShare">How much of the first is covered.</param>
    /// <param name="LastShare">How much of the last, when it is another.</param>
    private readonly record struct Tap(int First, int Last, float FirstShare, float LastShare);
}
