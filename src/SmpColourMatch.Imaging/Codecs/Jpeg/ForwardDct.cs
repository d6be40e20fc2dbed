using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>The 8 × 8 forward cosine transform with quantization, by the definition in T.81, A.3.3, in single precision.</summary>
internal sealed class ForwardDct
{
    // Row by place, column by frequency.
    private readonly float[] _basis = new float[64];
    private readonly float[] _perStep = new float[64];
    private readonly float[] _rows = new float[64];
    private readonly int[] _natural = new int[64];

    /// <param name="quantization">Steps in natural order, 1–255.</param>
    public ForwardDct(ReadOnlySpan<byte> quantization)
    {
        for (var frequency = 0; frequency < 8; frequency++)
        {
            var scale = frequency == 0 ? Math.Sqrt(0.125) : 0.5;
            for (var place = 0; place < 8; place++)
            {
                _basis[(place * 8) + frequency] = (float)(
                    scale * Math.Cos(((2 * place) + 1) * frequency * Math.PI / 16)
                );
            }
        }

        for (var i = 0; i < 64; i++)
        {
            _perStep[i] = 1f / quantization[i];
        }
    }

    /// <summary>Transforms 64 samples less 128 and divides by the steps, rounding to nearest.</summary>
    /// <param name="samples">64 samples, −128 to 127, row by row.</param>
    /// <param name="coefficients">64 quantized values in zigzag order.</param>
    /// <remarks>Products and sums are rounded apart and in a fixed order, so that every processor gives the same values.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Transform(ReadOnlySpan<float> samples, Span<int> coefficients)
    {
        for (var y = 0; y < 64; y += 8)
        {
            var sum = Vector256<float>.Zero;
            for (var x = 0; x < 8; x++)
            {
                sum += Vector256.Create(samples[y + x]) * Vector256.Create(_basis, x * 8);
            }

            sum.CopyTo(_rows, y);
        }

        for (var v = 0; v < 8; v++)
        {
            var sum = Vector256<float>.Zero;
            for (var y = 0; y < 8; y++)
            {
                sum += Vector256.Create(_basis[(y * 8) + v]) * Vector256.Create(_rows, y * 8);
            }

            Vector256.ConvertToInt32(Vector256.Round(sum * Vector256.Create(_perStep, v * 8))).CopyTo(_natural, v * 8);
        }

        var natural = ZigZag.ToNatural;
        for (var place = 0; place < 64; place++)
        {
            coefficients[place] = _natural[natural[place]];
        }
    }
}
