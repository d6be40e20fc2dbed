using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Imaging.Filters;

/// <summary>Mean over a square of odd side, edges repeated; the cost does not grow with the radius.</summary>
public static class BoxFilter
{
    /// <summary>A new plane; the caller owns it.</summary>
    /// <param name="source">Read only.</param>
    /// <param name="radius">Half side in pixels, ≥ 0; the side is 2·radius + 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Plane<float> Mean(Plane<float> source, int radius)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegative(radius);
        var (width, height) = (source.Width, source.Height);
        var result = new Plane<float>(width, height);
        var scale = 1f / (((2 * radius) + 1) * ((2 * radius) + 1));

        // Column sums slide down the picture; doubles keep the running sums from drifting.
        var columns = new double[width];
        for (var dy = -radius; dy <= radius; dy++)
        {
            AddRow(columns, source.Row(Math.Clamp(dy, 0, height - 1)), 1);
        }

        for (var y = 0; y < height; y++)
        {
            SlideAlong(columns, result.Row(y), radius, scale);
            AddRow(columns, source.Row(Math.Min(y + radius + 1, height - 1)), 1);
            AddRow(columns, source.Row(Math.Max(y - radius, 0)), -1);
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRow(Span<double> columns, ReadOnlySpan<float> row, double sign)
    {
        var columnVectors = MemoryMarshal.Cast<double, Vector<double>>(columns);
        var factor = new Vector<double>(sign);
        var done = 0;
        for (var i = 0; i + 1 < columnVectors.Length; i += 2)
        {
            Vector.Widen(new Vector<float>(row[done..]), out var low, out var high);
            columnVectors[i] += low * factor;
            columnVectors[i + 1] += high * factor;
            done += Vector<float>.Count;
        }

        for (; done < row.Length; done++)
        {
            columns[done] += row[done] * sign;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SlideAlong(ReadOnlySpan<double> columns, Span<float> target, int radius, float scale)
    {
        var last = columns.Length - 1;
        double sum = 0;
        for (var dx = -radius; dx <= radius; dx++)
        {
            sum += columns[Math.Clamp(dx, 0, last)];
        }

        // In the middle nothing has to be cut; where the square is wider than the picture there is no middle.
        var start = Math.Min(radius, last);
        var end = Math.Max(start, last - radius);
        var x = 0;
        for (; x < start; x++)
        {
            target[x] = (float)(sum * scale);
            sum += columns[Math.Min(x + radius + 1, last)] - columns[0];
        }

        for (; x < end; x++)
        {
            target[x] = (float)(sum * scale);
            sum += columns[x + radius + 1] - columns[x - radius];
        }

        for (; x < target.Length; x++)
        {
            target[x] = (float)(sum * scale);
            sum += columns[last] - columns[Math.Max(x - radius, 0)];
        }
    }
}
