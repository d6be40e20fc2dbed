using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Imaging.Filters;

/// <summary>Where each of a row's target samples lies between two source samples, worked out once and used for every row.</summary>
public sealed class BilinearTaps
{
    private readonly int[] _index;
    private readonly float[] _fraction;

    /// <summary>Target sample i lies at source coordinate (i + ½)·<paramref name="step"/> + <paramref name="shift"/> − ½, held inside the source.</summary>
    /// <param name="count">Target samples.</param>
    /// <param name="sourceCount">Source samples, ≥ 1.</param>
    /// <param name="step">Source samples per target sample.</param>
    /// <param name="shift">In source samples.</param>
    public BilinearTaps(int count, int sourceCount, double step, double shift)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(sourceCount, 1);
        _index = new int[count];
        _fraction = new float[count];
        SourceCount = sourceCount;
        for (var i = 0; i < count; i++)
        {
            var place = Math.Clamp(((i + 0.5) * step) + shift - 0.5, 0, sourceCount - 1);
            var index = Math.Min((int)place, Math.Max(sourceCount - 2, 0));
            _index[i] = index;
            _fraction[i] = (float)(place - index);
        }
    }

    public int SourceCount { get; }

    /// <summary>Interpolates along a row of <see cref="SourceCount"/> samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sample(ReadOnlySpan<float> source, Span<float> target)
    {
        if (source.Length == 1)
        {
            target.Fill(source[0]);
            return;
        }

        var (index, fraction) = (_index, _fraction);
        if (target.Length > index.Length || source.Length < SourceCount)
        {
            throw new ArgumentException($"These taps give {index.Length} samples from {SourceCount}.", nameof(target));
        }

        ref var first = ref MemoryMarshal.GetReference(source);
        for (var x = 0; x < target.Length; x++)
        {
            ref var left = ref Unsafe.Add(ref first, index[x]);
            target[x] = left + ((Unsafe.Add(ref left, 1) - left) * fraction[x]);
        }
    }

    /// <summary>Interpolates down a plane of <see cref="SourceCount"/> rows: its row at target place <paramref name="y"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void BlendRows(Plane<float> plane, int y, Span<float> target)
    {
        ArgumentNullException.ThrowIfNull(plane);
        var upper = plane.Row(_index[y]);
        var fraction = _fraction[y];
        if (fraction == 0)
        {
            upper.CopyTo(target);
            return;
        }

        var lower = plane.Row(_index[y] + 1);
        var uppers = MemoryMarshal.Cast<float, Vector<float>>(upper);
        var lowers = MemoryMarshal.Cast<float, Vector<float>>(lower);
        var targets = MemoryMarshal.Cast<float, Vector<float>>(target[..upper.Length]);
        var factor = new Vector<float>(fraction);
        for (var i = 0; i < uppers.Length; i++)
        {
            targets[i] = uppers[i] + ((lowers[i] - uppers[i]) * factor);
        }

        for (var i = uppers.Length * Vector<float>.Count; i < upper.Length; i++)
        {
            target[i] = upper[i] + ((lower[i] - upper[i]) * fraction);
        }
    }
}
