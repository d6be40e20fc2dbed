using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SmpColourMatch.Core.Optics;

/// <summary>e^x on four lanes: our own, so that each machine gives the same bits.</summary>
internal static class VectorExp
{
    /// <summary>1/11! down to 1/0!. A loop over them, since straight code takes a cold start longer to compile than it ever saves.</summary>
    private static ReadOnlySpan<double> Taylor =>
        [
            1.0 / 39916800,
            1.0 / 3628800,
            1.0 / 362880,
            1.0 / 40320,
            1.0 / 5040,
            1.0 / 720,
            1.0 / 120,
            1.0 / 24,
            1.0 / 6,
            0.5,
            1,
            1,
        ];

    /// <summary>e^x for −700 ≤ x ≤ 700 (clamped to that), relative error below 1e-15 × a few.</summary>
    /// <remarks>x = k·ln 2 + r, |r| ≤ ln 2 / 2; e^r by its Taylor series to r¹² (next term 4e-17 relative); 2^k by the exponent's bits.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Of(Vector256<double> x)
    {
        // Adding 1.5·2⁵² rounds to a whole number and leaves it in the low bits.
        var rounder = Vector256.Create(6755399441055744.0);
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-700.0)), Vector256.Create(700.0));
        var shifted = (x * (1 / Math.Log(2))) + rounder;
        var k = shifted - rounder;

        // ln 2 in two parts; the first has 21 trailing zero bits, so k times it is exact (Cody and Waite 1980).
        var r = x - (k * 6.93147180369123816490e-01) - (k * 1.90821492927058770002e-10);
        var sum = Vector256.Create(1.0 / 479001600);
        foreach (var coefficient in Taylor)
        {
            sum = (sum * r) + Vector256.Create(coefficient);
        }

        var power = Vector256.ShiftLeft(shifted.AsInt64() + Vector256.Create(1023L), 52).AsDouble();
        return sum * power;
    }
}
