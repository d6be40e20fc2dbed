using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SmpColourMatch.Core.Segmentation;

/// <summary>A fully connected layer that works on a row of pixels at once: one span of pixels per input and per output.</summary>
/// <param name="Inputs">Values in.</param>
/// <param name="Outputs">Values out, a multiple of 4.</param>
/// <param name="Weights">Output by output in blocks of four: block, input, four outputs.</param>
/// <param name="Bias">One per output.</param>
internal sealed record DenseLayer(int Inputs, int Outputs, float[] Weights, float[] Bias)
{
    /// <summary>Reads <c>Inputs</c> rows of <paramref name="stride"/> samples, writes <c>Outputs</c> such rows.</summary>
    /// <param name="source">Input rows.</param>
    /// <param name="target">Output rows.</param>
    /// <param name="stride">A multiple of the vector width.</param>
    /// <param name="rectify">Whether negative outputs become 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Apply(ReadOnlySpan<float> source, Span<float> target, int stride, bool rectify)
    {
        if (source.Length < Inputs * stride || target.Length < Outputs * stride || stride % Vector<float>.Count != 0)
        {
            throw new ArgumentException($"{Inputs}→{Outputs} rows of {stride} do not fit the buffers.", nameof(stride));
        }

        ref var input = ref MemoryMarshal.GetReference(source);
        ref var output = ref MemoryMarshal.GetReference(target);
        var floor = rectify ? Vector<float>.Zero : new Vector<float>(float.MinValue);
        for (var block = 0; block < Outputs; block += 4)
        {
            for (var x = 0; x < stride; x += Vector<float>.Count)
            {
                ref var weight = ref Weights[block * Inputs];
                var sum0 = new Vector<float>(Bias[block]);
                var sum1 = new Vector<float>(Bias[block + 1]);
                var sum2 = new Vector<float>(Bias[block + 2]);
                var sum3 = new Vector<float>(Bias[block + 3]);
                ref var place = ref Unsafe.Add(ref input, x);
                for (var i = 0; i < Inputs; i++)
                {
                    var value = Unsafe.As<float, Vector<float>>(ref place);
                    sum0 = Vector.FusedMultiplyAdd(value, new Vector<float>(weight), sum0);
                    sum1 = Vector.FusedMultiplyAdd(value, new Vector<float>(Unsafe.Add(ref weight, 1)), sum1);
                    sum2 = Vector.FusedMultiplyAdd(value, new Vector<float>(Unsafe.Add(ref weight, 2)), sum2);
                    sum3 = Vector.FusedMultiplyAdd(value, new Vector<float>(Unsafe.Add(ref weight, 3)), sum3);
                    weight = ref Unsafe.Add(ref weight, 4);
                    place = ref Unsafe.Add(ref place, stride);
                }

                ref var result = ref Unsafe.Add(ref output, (block * stride) + x);
                Unsafe.As<float, Vector<float>>(ref result) = Vector.Max(sum0, floor);
                Unsafe.As<float, Vector<float>>(ref Unsafe.Add(ref result, stride)) = Vector.Max(sum1, floor);
                Unsafe.As<float, Vector<float>>(ref Unsafe.Add(ref result, 2 * stride)) = Vector.Max(sum2, floor);
                Unsafe.As<float, Vector<float>>(ref Unsafe.Add(ref result, 3 * stride)) = Vector.Max(sum3, floor);
            }
        }
    }
}
