using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SmpColourMatch.Core.Segmentation.Network;

/// <summary>G g Gᵀ of <see cref="WinogradSquare"/>: a layer's filters, once and for all.</summary>
internal static unsafe class WinogradFilter
{
    /// <summary>A layer's weights in the order [row][column][block of outputs][input][output in block], rows and columns of the square of products.</summary>
    public static float[] Of(ConvolutionLayer layer)
    {
        var block = layer.Inputs * ConvolutionLayer.Block;
        var whole = layer.Inputs * layer.Outputs;
        var result = GC.AllocateUninitializedArray<float>(WinogradSquare.Products * whole);
        fixed (
            float* source = layer.Weights,
                target = result
        )
        {
            for (var start = 0; start < whole; start += block)
            {
                Transform(source + (start * WinogradSquare.Taps * WinogradSquare.Taps), block, target + start, whole);
            }
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Transform(float* filters, int count, float* target, int targetStep)
    {
        const int Width = WinogradSquare.Taps * WinogradSquare.Lanes;
        var columns = stackalloc float[WinogradSquare.Side * Width];
        for (var i = 0; i < count; i += WinogradSquare.Lanes)
        {
            for (var x = 0; x < WinogradSquare.Taps; x++)
            {
                var to = columns + (x * WinogradSquare.Lanes);
                Line(filters + i + (x * count), WinogradSquare.Taps * count, to, Width);
            }

            for (var y = 0; y < WinogradSquare.Side; y++)
            {
                var to = target + i + (y * WinogradSquare.Side * targetStep);
                Line(columns + (y * Width), WinogradSquare.Lanes, to, targetStep);
            }
        }
    }

    /// <summary>G = [¼ 0 0; −⅙ −⅙ −⅙; −⅙ ⅙ −⅙; 1/24 1/12 ⅙; 1/24 −1/12 ⅙; 0 0 1].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Line(float* from, int step, float* to, int toStep)
    {
        var (a, b, c) = (Vector256.Load(from), Vector256.Load(from + step), Vector256.Load(from + (2 * step)));
        (a * (1 / 4f)).Store(to);
        var (even, odd) = ((a + c) * (-1 / 6f), b * (-1 / 6f));
        (even + odd).Store(to + toStep);
        (even - odd).Store(to + (2 * toStep));
        (even, odd) = ((a * (1 / 24f)) + (c * (1 / 6f)), b * (1 / 12f));
        (even + odd).Store(to + (3 * toStep));
        (even - odd).Store(to + (4 * toStep));
        c.Store(to + (5 * toStep));
    }
}
