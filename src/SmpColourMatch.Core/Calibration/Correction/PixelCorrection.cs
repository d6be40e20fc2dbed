using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>A correction made ready for pixels: a table for each channel over the square root of its light, then a matrix.</summary>
internal sealed class PixelCorrection
{
    /// <summary>Steps of the tables between 0 and 1. Between them straight lines, off by less than 1e-5 of white.</summary>
    private const int Steps = 1024;

    private readonly float[] _red;
    private readonly float[] _green;
    private readonly float[] _blue;
    private readonly Matrix3 _matrix;

    public PixelCorrection(ToneInverse tone, Matrix3 matrix)
    {
        _matrix = matrix;
        _red = Tabulate(tone, 0);
        _green = Tabulate(tone, 1);
        _blue = Tabulate(tone, 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Apply(Span<float> red, Span<float> green, Span<float> blue)
    {
        const int block = 512;
        for (var at = 0; at < red.Length; at += block)
        {
            var count = Math.Min(block, red.Length - at);
            Look(red.Slice(at, count), _red);
            Look(green.Slice(at, count), _green);
            Look(blue.Slice(at, count), _blue);
            Mix(red.Slice(at, count), green.Slice(at, count), blue.Slice(at, count));
        }
    }

    /// <summary>Light above the file's white goes on in proportion, below black too.</summary>
    private static float[] Tabulate(ToneInverse tone, int channel)
    {
        var table = new float[Steps + 2];
        var least = double.MinValue;
        for (var i = 0; i <= Steps; i++)
        {
            var root = (double)i / Steps;
            // A curve may not turn back: two values of the file with one light are better than dark that turns light.
            least = Math.Max(least, tone.Light(channel, root * root));
            table[i] = (float)least;
        }

        table[Steps + 1] = table[Steps];
        return table;
    }

    /// <summary>Eight at a time where the processor can gather; the same additions and multiplications either way, so the same bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Look(Span<float> values, float[] table)
    {
        fixed (float* first = table)
        {
            var at = 0;
            for (; Avx2.IsSupported && at <= values.Length - 8; at += 8)
            {
                var value = Vector256.Create<float>(values[at..]);
                // What is no number counts as 0, or it would reach beyond the table.
                var within = Vector256.ConditionalSelect(
                    Vector256.GreaterThan(value, Vector256<float>.Zero),
                    Vector256.Min(value, Vector256<float>.One),
                    Vector256<float>.Zero
                );
                var place = Vector256.Sqrt(within) * Steps;
                var low = Avx.ConvertToVector256Int32WithTruncation(place);
                var below = Avx2.GatherVector256(first, low, sizeof(float));
                var above = Avx2.GatherVector256(first + 1, low, sizeof(float));
                var light = below + ((place - Avx.ConvertToVector256Single(low)) * (above - below));
                Vector256
                    .ConditionalSelect(Vector256.GreaterThan(value, Vector256<float>.One), light * value, light)
                    .CopyTo(values[at..]);
            }

            for (; at < values.Length; at++)
            {
                var value = values[at];
                var place = MathF.Sqrt(value > 0 ? MathF.Min(value, 1) : 0) * Steps;
                var low = (int)place;
                var light = first[low] + ((place - low) * (first[low + 1] - first[low]));
                values[at] = value > 1 ? light * value : light;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Mix(Span<float> red, Span<float> green, Span<float> blue)
    {
        var m = _matrix;
        var (m0, m1, m2) = (Wide(m.M11), Wide(m.M12), Wide(m.M13));
        var (m3, m4, m5) = (Wide(m.M21), Wide(m.M22), Wide(m.M23));
        var (m6, m7, m8) = (Wide(m.M31), Wide(m.M32), Wide(m.M33));
        var at = 0;
        for (; at <= red.Length - Vector<float>.Count; at += Vector<float>.Count)
        {
            var r = new Vector<float>(red[at..]);
            var g = new Vector<float>(green[at..]);
            var b = new Vector<float>(blue[at..]);
            ((m0 * r) + (m1 * g) + (m2 * b)).CopyTo(red[at..]);
            ((m3 * r) + (m4 * g) + (m5 * b)).CopyTo(green[at..]);
            ((m6 * r) + (m7 * g) + (m8 * b)).CopyTo(blue[at..]);
        }

        for (; at < red.Length; at++)
        {
            var (r, g, b) = (red[at], green[at], blue[at]);
            red[at] = (m0[0] * r) + (m1[0] * g) + (m2[0] * b);
            green[at] = (m3[0] * r) + (m4[0] * g) + (m5[0] * b);
            blue[at] = (m6[0] * r) + (m7[0] * g) + (m8[0] * b);
        }
    }

    private static Vector<float> Wide(double value) => new((float)value);
}
