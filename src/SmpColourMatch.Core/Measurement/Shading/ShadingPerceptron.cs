using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Measurement.Shading;

/// <summary>A perceptron of few layers: rectified but for the last, which gives one number. Inputs are cut off and scaled in its first layer's file.</summary>
/// <remarks>The file, little endian: "SMPSR001", members, inputs; means, scales of the inputs (float32); of each member layers, of each layer outputs, weights output by output, biases.</remarks>
internal sealed class ShadingPerceptron
{
    /// <summary>Scaled inputs are cut off here, in standard deviations: what training saw next to nothing of is no reason to go further than it went.</summary>
    private const float Most = 3;

    private readonly float[] _mean;
    private readonly float[] _scale;
    private readonly (float[] Weights, float[] Bias)[] _layers;

    private ShadingPerceptron(float[] mean, float[] scale, (float[] Weights, float[] Bias)[] layers) =>
        (_mean, _scale, _layers) = (mean, scale, layers);

    /// <exception cref="InvalidDataException">The bytes are no weight file, of other inputs, or end early.</exception>
    public static ShadingPerceptron[] ReadAll(ReadOnlySpan<byte> bytes, int inputs)
    {
        if (bytes.Length < 16 || !bytes[..8].SequenceEqual("SMPSR001"u8))
        {
            throw new InvalidDataException("Not a weight file of shading: it does not begin with SMPSR001.");
        }

        var at = 8;
        var members = new ShadingPerceptron[Number(bytes, ref at, 1, 16)];
        var found = Number(bytes, ref at, inputs, inputs);
        var (mean, scale) = (Row(bytes, ref at, found), Row(bytes, ref at, found));
        for (var i = 0; i < members.Length; i++)
        {
            var layers = new (float[], float[])[Number(bytes, ref at, 1, 8)];
            var width = found;
            for (var k = 0; k < layers.Length; k++)
            {
                var last = k == layers.Length - 1;
                var outputs = Number(bytes, ref at, 1, last ? 1 : 256);
                layers[k] = (Row(bytes, ref at, width * outputs), Row(bytes, ref at, outputs));
                width = outputs;
            }

            members[i] = new ShadingPerceptron(mean, scale, layers);
        }

        return at == bytes.Length
            ? members
            : throw new InvalidDataException(
                $"The weight file of shading goes on after its last layer: {bytes.Length - at} bytes."
            );
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Run(ReadOnlySpan<float> inputs)
    {
        var row = new float[_mean.Length];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = Math.Clamp((inputs[i] - _mean[i]) / _scale[i], -Most, Most);
        }

        for (var k = 0; k < _layers.Length; k++)
        {
            var (weights, bias) = _layers[k];
            var next = new float[bias.Length];
            for (var o = 0; o < next.Length; o++)
            {
                var sum = bias[o];
                for (var i = 0; i < row.Length; i++)
                {
                    sum += weights[(o * row.Length) + i] * row[i];
                }

                next[o] = k == _layers.Length - 1 ? sum : Math.Max(sum, 0);
            }

            row = next;
        }

        return row[0];
    }

    private static int Number(ReadOnlySpan<byte> bytes, ref int at, int least, int most)
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(Take(bytes, ref at, 4));
        return value >= least && value <= most
            ? value
            : throw new InvalidDataException(
                $"The weight file of shading has {value} at byte {at - 4}; {least} to {most} can be."
            );
    }

    private static float[] Row(ReadOnlySpan<byte> bytes, ref int at, int count)
    {
        var stored = Take(bytes, ref at, 4 * count);
        var row = new float[count];
        for (var i = 0; i < count; i++)
        {
            row[i] = BinaryPrimitives.ReadSingleLittleEndian(stored[(4 * i)..]);
        }

        return row;
    }

    private static ReadOnlySpan<byte> Take(ReadOnlySpan<byte> bytes, ref int at, int count)
    {
        if (count > bytes.Length - at)
        {
            throw new InvalidDataException(
                $"The weight file of shading ends at byte {bytes.Length}; {count} more were due at {at}."
            );
        }

        at += count;
        return bytes.Slice(at - count, count);
    }
}
