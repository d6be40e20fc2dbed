using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SmpColourMatch.Core.Segmentation.Network;

/// <summary>Aᵀ m A of <see cref="WinogradSquare"/>, and what is done to each result.</summary>
internal static unsafe class WinogradOutput
{
    /// <summary>All channels of one square of 4×4 pixels.</summary>
    /// <param name="products">Of 36 pixels, by rows, each <paramref name="productStep"/> values on.</param>
    /// <param name="bias">One a channel.</param>
    /// <param name="added">Null, or the first pixel of what is added, steps as of the target.</param>
    /// <param name="channels">A multiple of <see cref="WinogradSquare.Lanes"/>.</param>
    /// <param name="target">The first pixel; the next ones one after another, the next row <paramref name="rowStep"/> values on.</param>
    /// <param name="rectify">Whether negative results are cut off.</param>
    /// <param name="columns">Scratch for 24 vectors.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transform(
        float* products,
        int productStep,
        float* bias,
        float* added,
        int channels,
        float* target,
        int rowStep,
        bool rectify,
        float* columns
    )
    {
        const int Width = WinogradSquare.Side * WinogradSquare.Lanes;
        var least = Vector256.Create(rectify ? 0 : float.NegativeInfinity);
        for (var c = 0; c < channels; c += WinogradSquare.Lanes)
        {
            for (var x = 0; x < WinogradSquare.Side; x++)
            {
                var (r0, r1, r2, r3) = Line(products + c + (x * productStep), WinogradSquare.Side * productStep);
                var to = columns + (x * WinogradSquare.Lanes);
                r0.Store(to);
                r1.Store(to + Width);
                r2.Store(to + (2 * Width));
                r3.Store(to + (3 * Width));
            }

            var offset = Vector256.Load(bias + c);
            for (var y = 0; y < WinogradSquare.Results; y++)
            {
                var (r0, r1, r2, r3) = Line(columns + (y * Width), WinogradSquare.Lanes);
                (r0, r1, r2, r3) = (r0 + offset, r1 + offset, r2 + offset, r3 + offset);
                if (added is not null)
                {
                    var more = added + c + (y * rowStep);
                    r0 += Vector256.Load(more);
                    r1 += Vector256.Load(more + channels);
                    r2 += Vector256.Load(more + (2 * channels));
                    r3 += Vector256.Load(more + (3 * channels));
                }

                var to = target + c + (y * rowStep);
                Vector256.Max(r0, least).Store(to);
                Vector256.Max(r1, least).Store(to + channels);
                Vector256.Max(r2, least).Store(to + (2 * channels));
                Vector256.Max(r3, least).Store(to + (3 * channels));
            }
        }
    }

    /// <summary>Aᵀ = [1 1 1 1 1 0; 0 1 −1 2 −2 0; 0 1 1 4 4 0; 0 1 −1 8 −8 1].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<float>, Vector256<float>, Vector256<float>, Vector256<float>) Line(float* from, int step)
    {
        var (m1, m2) = (Vector256.Load(from + step), Vector256.Load(from + (2 * step)));
        var (m3, m4) = (Vector256.Load(from + (3 * step)), Vector256.Load(from + (4 * step)));
        var (nearSum, near) = (m1 + m2, m1 - m2);
        var (farSum, far) = (m3 + m4, m3 - m4);
        return (
            Vector256.Load(from) + nearSum + farSum,
            Vector256.FusedMultiplyAdd(Vector256.Create(2f), far, near),
            Vector256.FusedMultiplyAdd(Vector256.Create(4f), farSum, nearSum),
            Vector256.FusedMultiplyAdd(Vector256.Create(8f), far, near) + Vector256.Load(from + (5 * step))
        );
    }
}
