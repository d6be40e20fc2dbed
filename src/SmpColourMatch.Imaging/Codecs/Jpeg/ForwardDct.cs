using System.Runtime.CompilerServices;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>The 8 × 8 forward cosine transform with quantization, by the definition in T.81, A.3.3, in single precision.</summary>
internal sealed class ForwardDct
{
    private readonly float[] _basis = new float[64];
    private readonly float[] _steps = new float[64];
    private readonly float[] _half = new float[64];

    /// <param name="quantization">Steps in natural order, 1–255.</param>
    public ForwardDct(ReadOnlySpan<byte> quantization)
    {
        for (var frequency = 0; frequency < 8; frequency++)
        {
            var scale = frequency == 0 ? Math.Sqrt(0.125) : 0.5;
            for (var place = 0; place < 8; place++)
            {
                _basis[(frequency * 8) + place] = (float)(
                    scale * Math.Cos(((2 * place) + 1) * frequency * Math.PI / 16)
                );
            }
        }

        for (var i = 0; i < 64; i++)
        {
            _steps[i] = 1f / quantization[i];
        }
    }

    /// <summary>Transforms 64 samples less 128 and divides by the steps, rounding to nearest.</summary>
    /// <param name="samples">64 samples, −128 to 127, row by row.</param>
    /// <param name="coefficients">64 quantized values in zigzag order.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Transform(ReadOnlySpan<float> samples, Span<int> coefficients)
    {
        // Rows, then columns; each as a product with the basis.
        var half = _half;
        var basis = _basis;
        for (var y = 0; y < 64; y += 8)
        {
            for (var u = 0; u < 8; u++)
            {
                var sum = 0f;
                for (var x = 0; x < 8; x++)
                {
                    sum += samples[y + x] * basis[(u * 8) + x];
                }

                half[y + u] = sum;
            }
        }

        var natural = ZigZag.ToNatural;
        for (var place = 0; place < 64; place++)
        {
            var index = natural[place];
            var (v, u) = (index >> 3, index & 7);
            var sum = 0f;
            for (var y = 0; y < 8; y++)
            {
                sum += half[(y * 8) + u] * basis[(v * 8) + y];
            }

            coefficients[place] = (int)MathF.Round(sum * _steps[index]);
        }
    }
}
