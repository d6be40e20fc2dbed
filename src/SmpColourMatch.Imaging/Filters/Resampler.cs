using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Imaging.Filters;

/// <summary>Changes the size of a plane: area average on the way down, bilinear (pixel centres at half integers) on the way up.</summary>
public static class Resampler
{
    /// <summary>A new plane of the wanted size; the caller owns it.</summary>
    public static Plane<float> Resample(Plane<float> source, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(source);
        var result = new Plane<float>(width, height);
        if (width <= source.Width && height <= source.Height)
        {
            Reduce(source, result);
        }
        else
        {
            Enlarge(source, result);
        }

        return result;
    }

    /// <summary>Each target sample is the mean of the source over the target pixel's own area, partly covered pixels by their share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Reduce(Plane<float> source, Plane<float> target)
    {
        var sum = new float[source.Width];
        var across = new AreaTaps(target.Width, source.Width);
        var stepY = source.Height / (double)target.Height;
        for (var y = 0; y < target.Height; y++)
        {
            Array.Clear(sum);
            var (top, bottom) = (y * stepY, (y + 1) * stepY);
            var last = Math.Min(source.Height, (int)Math.Ceiling(bottom - 1e-9));
            for (var sy = (int)top; sy < last; sy++)
            {
                var weight = Math.Min(sy + 1, bottom) - Math.Max(sy, top);
                AddScaled(sum, source.Row(sy), (float)(weight / stepY));
            }

            across.Average(sum, target.Row(y));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddScaled(Span<float> sum, ReadOnlySpan<float> row, float weight)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        var rows = MemoryMarshal.Cast<float, Vector<float>>(row);
        var factor = new Vector<float>(weight);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += rows[i] * factor;
        }

        for (var i = sums.Length * Vector<float>.Count; i < sum.Length; i++)
        {
            sum[i] += row[i] * weight;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Enlarge(Plane<float> source, Plane<float> target)
    {
        var across = new BilinearTaps(target.Width, source.Width, source.Width / (double)target.Width, 0);
        var down = new BilinearTaps(target.Height, source.Height, source.Height / (double)target.Height, 0);
        var blended = new float[source.Width];
        for (var y = 0; y < target.Height; y++)
        {
            down.BlendRows(source, y, blended);
            across.Sample(blended, target.Row(y));
        }
    }
}
