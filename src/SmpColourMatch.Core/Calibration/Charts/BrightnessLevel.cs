using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>The root of the brightest channel: a chart's dark gaps differ from its patches in it, whatever the patches' hues.</summary>
internal static class BrightnessLevel
{
    /// <summary>A new plane; the caller owns it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Plane<float> Of(RgbPlanes<float> pixels)
    {
        var result = new Plane<float>(pixels.Width, pixels.Height);
        for (var y = 0; y < result.Height; y++)
        {
            var red = MemoryMarshal.Cast<float, Vector<float>>(pixels.Red.Row(y));
            var green = MemoryMarshal.Cast<float, Vector<float>>(pixels.Green.Row(y));
            var blue = MemoryMarshal.Cast<float, Vector<float>>(pixels.Blue.Row(y));
            var row = result.Row(y);
            var target = MemoryMarshal.Cast<float, Vector<float>>(row);
            for (var i = 0; i < target.Length; i++)
            {
                var brightest = Vector.Max(Vector.Max(red[i], green[i]), Vector.Max(blue[i], Vector<float>.Zero));
                target[i] = Vector.SquareRoot(brightest);
            }

            for (var x = target.Length * Vector<float>.Count; x < row.Length; x++)
            {
                var brightest = Math.Max(pixels.Red.Row(y)[x], Math.Max(pixels.Green.Row(y)[x], pixels.Blue.Row(y)[x]));
                row[x] = MathF.Sqrt(Math.Max(brightest, 0));
            }
        }

        return result;
    }

    /// <summary>Half the size by 2 × 2 means; an odd last row or column is left out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Plane<float> Halve(Plane<float> source)
    {
        var result = new Plane<float>(source.Width / 2, source.Height / 2);
        for (var y = 0; y < result.Height; y++)
        {
            var upper = source.Row(2 * y);
            var lower = source.Row((2 * y) + 1);
            var target = result.Row(y);
            for (var x = 0; x < target.Length; x++)
            {
                target[x] = ((upper[2 * x] + upper[(2 * x) + 1]) + (lower[2 * x] + lower[(2 * x) + 1])) * 0.25f;
            }
        }

        return result;
    }
}
