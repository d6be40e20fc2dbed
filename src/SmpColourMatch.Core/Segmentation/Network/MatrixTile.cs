using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SmpColourMatch.Core.Segmentation.Network;

/// <summary>A product of matrices, 6 rows by 16 columns of it at a time: 12 sums, 2 weights and 1 input fill 15 of the 16 registers of AVX2.</summary>
internal static unsafe class MatrixTile
{
    public const int Rows = 6;

    /// <param name="input">Six rows of <paramref name="inputs"/> values, one after another.</param>
    /// <param name="weights"><paramref name="inputs"/> rows of <see cref="ConvolutionLayer.Block"/> values, one after another.</param>
    /// <param name="output">Six rows of as many values, each <paramref name="outputStep"/> on; replaced.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(float* input, int inputs, float* weights, float* output, int outputStep)
    {
        var p0 = input;
        var p1 = p0 + inputs;
        var p2 = p1 + inputs;
        var p3 = p2 + inputs;
        var p4 = p3 + inputs;
        var p5 = p4 + inputs;
        var (a0, b0) = (Vector256<float>.Zero, Vector256<float>.Zero);
        var (a1, b1, a2, b2, a3, b3, a4, b4, a5, b5) = (a0, b0, a0, b0, a0, b0, a0, b0, a0, b0);
        for (nint i = 0; i < inputs; i++)
        {
            var (wa, wb) = (Vector256.Load(weights), Vector256.Load(weights + 8));
            weights += ConvolutionLayer.Block;
            var v = Vector256.Create(p0[i]);
            a0 = Vector256.FusedMultiplyAdd(v, wa, a0);
            b0 = Vector256.FusedMultiplyAdd(v, wb, b0);
            v = Vector256.Create(p1[i]);
            a1 = Vector256.FusedMultiplyAdd(v, wa, a1);
            b1 = Vector256.FusedMultiplyAdd(v, wb, b1);
            v = Vector256.Create(p2[i]);
            a2 = Vector256.FusedMultiplyAdd(v, wa, a2);
            b2 = Vector256.FusedMultiplyAdd(v, wb, b2);
            v = Vector256.Create(p3[i]);
            a3 = Vector256.FusedMultiplyAdd(v, wa, a3);
            b3 = Vector256.FusedMultiplyAdd(v, wb, b3);
            v = Vector256.Create(p4[i]);
            a4 = Vector256.FusedMultiplyAdd(v, wa, a4);
            b4 = Vector256.FusedMultiplyAdd(v, wb, b4);
            v = Vector256.Create(p5[i]);
            a5 = Vector256.FusedMultiplyAdd(v, wa, a5);
            b5 = Vector256.FusedMultiplyAdd(v, wb, b5);
        }

        Store(a0, b0, output);
        Store(a1, b1, output + outputStep);
        Store(a2, b2, output + (2 * outputStep));
        Store(a3, b3, output + (3 * outputStep));
        Store(a4, b4, output + (4 * outputStep));
        Store(a5, b5, output + (5 * outputStep));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<float> a, Vector256<float> b, float* output)
    {
        a.Store(output);
        b.Store(output + 8);
    }
}
