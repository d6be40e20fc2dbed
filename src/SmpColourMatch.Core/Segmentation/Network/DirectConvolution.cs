using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SmpColourMatch.Core.Segmentation.Network;

/// <summary>Runs a layer by the definition: each result is the sum over the pixels around it.</summary>
/// <remarks>
/// A tile of 6 pixels by 16 channels keeps its 12 sums in registers; the last tile of a row overlaps the one before, which writes the
/// same values twice and saves a second kernel.
/// </remarks>
internal sealed unsafe class DirectConvolution : Convolution
{
    /// <summary>Pixels of a tile, and so the least width: 12 sums, 2 weights and 1 input fill 15 of the 16 registers of AVX2.</summary>
    public const int Tile = 6;

    private readonly int _size;
    private readonly float[] _weights;

    public DirectConvolution(ConvolutionLayer layer)
        : base(layer)
    {
        _size = layer.Size;
        _weights = layer.Weights.ToArray();
    }

    public override (int Width, int Height) Least => (Tile, 1);

    protected override void Fill(FeatureMap input, FeatureMap? added, FeatureMap output, bool rectify)
    {
        fixed (
            float* source = input.Values,
                target = output.Values,
                extra = added?.Values,
                weights = _weights,
                bias = Bias
        )
        {
            var reach = _size / 2;
            var pixelStep = Stride * input.Channels;
            var run = _size * input.Channels;
            for (var channel = 0; channel < Outputs; channel += ConvolutionLayer.Block)
            {
                var blockWeights = weights + (channel * _size * run);
                for (var y = 0; y < output.Height; y++)
                {
                    var first = source + input.Offset(-reach, (y * Stride) - reach);
                    var offset = output.Offset(0, y) + channel;
                    for (var x = 0; x < output.Width; x += Tile)
                    {
                        x = Math.Min(x, output.Width - Tile);
                        var at = offset + (x * Outputs);
                        AddTile(
                            first + (x * pixelStep),
                            pixelStep,
                            input.RowStep,
                            _size,
                            run,
                            blockWeights,
                            bias + channel,
                            extra is null ? null : extra + at,
                            target + at,
                            Outputs,
                            rectify
                        );
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTile(
        float* input,
        int pixelStep,
        int rowStep,
        int rows,
        int run,
        float* weights,
        float* bias,
        float* added,
        float* output,
        int outputStep,
        bool rectify
    )
    {
        var (a0, b0) = (Vector256.Load(bias), Vector256.Load(bias + 8));
        var (a1, b1, a2, b2, a3, b3, a4, b4, a5, b5) = (a0, b0, a0, b0, a0, b0, a0, b0, a0, b0);
        for (var row = 0; row < rows; row++)
        {
            var p0 = input + (row * rowStep);
            var p1 = p0 + pixelStep;
            var p2 = p1 + pixelStep;
            var p3 = p2 + pixelStep;
            var p4 = p3 + pixelStep;
            var p5 = p4 + pixelStep;
            for (nint i = 0; i < run; i++)
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
        }

        if (added is not null)
        {
            a0 += Vector256.Load(added + (0 * outputStep));
            b0 += Vector256.Load(added + (0 * outputStep) + 8);
            a1 += Vector256.Load(added + (1 * outputStep));
            b1 += Vector256.Load(added + (1 * outputStep) + 8);
            a2 += Vector256.Load(added + (2 * outputStep));
            b2 += Vector256.Load(added + (2 * outputStep) + 8);
            a3 += Vector256.Load(added + (3 * outputStep));
            b3 += Vector256.Load(added + (3 * outputStep) + 8);
            a4 += Vector256.Load(added + (4 * outputStep));
            b4 += Vector256.Load(added + (4 * outputStep) + 8);
            a5 += Vector256.Load(added + (5 * outputStep));
            b5 += Vector256.Load(added + (5 * outputStep) + 8);
        }

        var least = Vector256.Create(rectify ? 0 : float.NegativeInfinity);
        Vector256.Max(a0, least).Store(output + (0 * outputStep));
        Vector256.Max(b0, least).Store(output + (0 * outputStep) + 8);
        Vector256.Max(a1, least).Store(output + (1 * outputStep));
        Vector256.Max(b1, least).Store(output + (1 * outputStep) + 8);
        Vector256.Max(a2, least).Store(output + (2 * outputStep));
        Vector256.Max(b2, least).Store(output + (2 * outputStep) + 8);
        Vector256.Max(a3, least).Store(output + (3 * outputStep));
        Vector256.Max(b3, least).Store(output + (3 * outputStep) + 8);
        Vector256.Max(a4, least).Store(output + (4 * outputStep));
        Vector256.Max(b4, least).Store(output + (4 * outputStep) + 8);
        Vector256.Max(a5, least).Store(output + (5 * outputStep));
        Vector256.Max(b5, least).Store(output + (5 * outputStep) + 8);
    }
}
