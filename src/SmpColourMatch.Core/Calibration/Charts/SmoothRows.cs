using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Where a picture is locally even: whether the four pixels of a 2 × 2 block differ by less than a share of their brightness.</summary>
internal static class SmoothRows
{
    /// <summary>Blocks a word.</summary>
    public const int WordBits = 64;

    /// <summary>
    /// Added to the brightness before its share is taken, so that noise in the dark is no edge. Chosen by us: 0.06 of the root of light
    /// (code 9 of 255); smaller breaks dark patches up, larger joins them to the frame.
    /// </summary>
    private const float Floor = 0.06f;

    /// <summary>Sets bit x % 64 of word x / 64 where the block of (x, y) to (x + 1, y + 1) is even, and clears all others; the last column's stays clear.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Mark(Plane<float> brightness, int y, float share, Span<ulong> words)
    {
        ReadOnlySpan<float> upper = brightness.Row(y);
        ReadOnlySpan<float> lower = brightness.Row(y + 1);
        var shares = Vector256.Create(share);
        var floor = Vector256.Create(share * Floor);
        var count = upper.Length - 1;
        words.Clear();
        var x = 0;
        for (; x <= count - Vector256<float>.Count; x += Vector256<float>.Count)
        {
            var (a, b) = (Vector256.Create(upper[x..]), Vector256.Create(upper[(x + 1)..]));
            var (c, d) = (Vector256.Create(lower[x..]), Vector256.Create(lower[(x + 1)..]));
            var most = Vector256.Max(Vector256.Max(a, b), Vector256.Max(c, d));
            var least = Vector256.Min(Vector256.Min(a, b), Vector256.Min(c, d));
            ulong even = Vector256.LessThan(most - least, (most * shares) + floor).ExtractMostSignificantBits();
            words[x / WordBits] |= even << (x % WordBits);
        }

        for (; x < count; x++)
        {
            var most = Math.Max(Math.Max(upper[x], upper[x + 1]), Math.Max(lower[x], lower[x + 1]));
            var least = Math.Min(Math.Min(upper[x], upper[x + 1]), Math.Min(lower[x], lower[x + 1]));
            if (most - least < (most * share) + (share * Floor))
            {
                words[x / WordBits] |= 1UL << (x % WordBits);
            }
        }
    }
}
