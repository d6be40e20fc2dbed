using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SmpColourMatch.Core.Segmentation.Network;

/// <summary>Bᵀ d B of <see cref="WinogradSquare"/>.</summary>
internal static unsafe class WinogradInput
{
    /// <summary>All channels of one square of 6×6 pixels.</summary>
    /// <param name="corner">Its first pixel; the next ones one after another, the next row <paramref name="rowStep"/> values on.</param>
    /// <param name="channels">A multiple of <see cref="WinogradSquare.Lanes"/>.</param>
    /// <param name="target">For 36 pixels, by rows, each <paramref name="targetStep"/> values on.</param>
    /// <param name="columns">Scratch for 36 vectors.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transform(
        float* corner,
        int rowStep,
        int channels,
        float* target,
        int targetStep,
        float* columns
    )
    {
        const int Width = WinogradSquare.Side * WinogradSquare.Lanes;
        for (var c = 0; c < channels; c += WinogradSquare.Lanes)
        {
            for (var x = 0; x < WinogradSquare.Side; x++)
            {
                Line(corner + c + (x * channels), rowStep, columns + (x * WinogradSquare.Lanes), Width);
            }

            for (var y = 0; y < WinogradSquare.Side; y++)
            {
                var to = target + c + (y * WinogradSquare.Side * targetStep);
                Line(columns + (y * Width), WinogradSquare.Lanes, to, targetStep);
            }
        }
    }

    /// <summary>Bᵀ = [4 0 −5 0 1 0; 0 −4 −4 1 1 0; 0 4 −4 −1 1 0; 0 −2 −1 2 1 0; 0 2 −1 −2 1 0; 0 4 0 −5 0 1].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Line(float* from, int step, float* to, int toStep)
    {
        var (four, five) = (Vector256.Create(4f), Vector256.Create(-5f));
        var d0 = Vector256.Load(from);
        var d1 = Vector256.Load(from + step);
        var d2 = Vector256.Load(from + (2 * step));
        var d3 = Vector256.Load(from + (3 * step));
        var d4 = Vector256.Load(from + (4 * step));
        var d5 = Vector256.Load(from + (5 * step));
        Vector256.FusedMultiplyAdd(four, d0, Vector256.FusedMultiplyAdd(five, d2, d4)).Store(to);
        var even = Vector256.FusedMultiplyAdd(-four, d2, d4);
        var odd = Vector256.FusedMultiplyAdd(-four, d1, d3);
        (even + odd).Store(to + toStep);
        (even - odd).Store(to + (2 * toStep));
        (even, odd) = (d4 - d2, (d3 - d1) * 2);
        (even + odd).Store(to + (3 * toStep));
        (even - odd).Store(to + (4 * toStep));
        Vector256.FusedMultiplyAdd(four, d1, Vector256.FusedMultiplyAdd(five, d3, d5)).Store(to + (5 * toStep));
    }
}
