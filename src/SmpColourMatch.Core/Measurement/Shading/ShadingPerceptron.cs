using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Core.Measurement.Shading;

/// <summary>A perceptron of few layers: scaled inputs, rectified outputs but for the last layer's, which is one number.</summary>
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
    public static ShadingPerceptron[] ReadAll(WeightCursor reader, int inputs)
    {
        reader.Signature("SMPSR001"u8);
        var members = new ShadingPerceptron[reader.Count(1, 16, "members")];
        reader.Count(inputs, inputs, "inputs");
        var (mean, scale) = (reader.Singles(inputs), reader.Singles(inputs));
        for (var i = 0; i < members.Length; i++)
        {
            var layers = new (float[], float[])[reader.Count(1, 8, "layers")];
            var width = inputs;
            for (var k = 0; k < layers.Length; k++)
            {
                var outputs = reader.Count(1, k == layers.Length - 1 ? 1 : 256, "outputs");
                layers[k] = (reader.Singles(width * outputs), reader.Singles(outputs));
                width = outputs;
            }

            members[i] = new ShadingPerceptron(mean, scale, layers);
        }

        reader.End();
        return members;
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
}
