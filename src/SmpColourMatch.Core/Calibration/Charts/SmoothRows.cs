using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Where a picture is locally even: whether the four pixels of a 2 × 2 block differ by less than a share of their brightness.</summary>
/// <remarks>Owns its planes of bits, one a share: bit x % 64 of word x / 64 of row y tells of the block of (x, y) to (x + 1, y + 1).</remarks>
internal sealed class SmoothRows : IDisposable
{
    /// <summary>Blocks a word.</summary>
    public const int WordBits = 64;

    /// <summary>
    /// Added to the brightness before its share is taken, so that noise in the dark is no edge. Chosen by us: 0.06 of the root of light
    /// (code 9 of 255); smaller breaks dark patches up, larger joins them to the frame.
    /// </summary>
    private const float Floor = 0.06f;

    private readonly float[] _shares;
    private readonly Plane<ulong>[] _even;

    /// <param name="brightness">At least 2 × 2; borrowed.</param>
    /// <param name="shares">All are judged in one pass, since reading the picture takes longer than judging it.</param>
    public SmoothRows(Plane<float> brightness, float[] shares)
    {
        _shares = shares;
        Blocks = (brightness.Width - 1, brightness.Height - 1);
        _even = Array.ConvertAll(shares, _ => new Plane<ulong>((Blocks.Across / WordBits) + 1, Blocks.Down));
        for (var y = 0; y < Blocks.Down; y++)
        {
            Mark(brightness.Row(y), brightness.Row(y + 1), y);
        }
    }

    /// <summary>One fewer than pixels, both ways.</summary>
    public (int Across, int Down) Blocks { get; }

    /// <summary>A row's bits at one of the shares; those beyond the last block are clear, and there is at least one of them.</summary>
    public ReadOnlySpan<ulong> Even(int share, int y) => _even[share].Row(y);

    public void Dispose()
    {
        foreach (var plane in _even)
        {
            plane.Dispose();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Mark(ReadOnlySpan<float> upper, ReadOnlySpan<float> lower, int y)
    {
        var count = upper.Length - 1;
        var step = Vector256<float>.Count;
        ref var above = ref MemoryMarshal.GetReference(upper);
        ref var below = ref MemoryMarshal.GetReference(lower[..upper.Length]);
        // Of the blocks of a word: their brightest pixels, and how far these lie above the darkest.
        Span<Vector256<float>> most = stackalloc Vector256<float>[WordBits / step];
        Span<Vector256<float>> range = stackalloc Vector256<float>[WordBits / step];
        for (var start = 0; start <= count; start += WordBits)
        {
            var vectors = Math.Min(most.Length, (count - start) / step);
            for (var i = 0; i < vectors; i++)
            {
                var x = (nuint)(start + (i * step));
                var (a, b) = (Vector256.LoadUnsafe(ref above, x), Vector256.LoadUnsafe(ref above, x + 1));
                var (c, d) = (Vector256.LoadUnsafe(ref below, x), Vector256.LoadUnsafe(ref below, x + 1));
                most[i] = Vector256.Max(Vector256.Max(a, b), Vector256.Max(c, d));
                range[i] = most[i] - Vector256.Min(Vector256.Min(a, b), Vector256.Min(c, d));
            }

            for (var s = 0; s < _shares.Length; s++)
            {
                var (share, floor) = (_shares[s], Vector256.Create(_shares[s] * Floor));
                ulong even = 0;
                for (var i = 0; i < vectors; i++)
                {
                    ulong bits = Vector256.LessThan(range[i], (most[i] * share) + floor).ExtractMostSignificantBits();
                    even |= bits << (i * step);
                }

                for (var x = start + (vectors * step); x < Math.Min(count, start + WordBits); x++)
                {
                    even |= IsEven(upper, lower, x, share) ? 1UL << (x - start) : 0;
                }

                _even[s].Row(y)[start / WordBits] = even;
            }
        }
    }

    private static bool IsEven(ReadOnlySpan<float> upper, ReadOnlySpan<float> lower, int x, float share)
    {
        var most = Math.Max(Math.Max(upper[x], upper[x + 1]), Math.Max(lower[x], lower[x + 1]));
        var least = Math.Min(Math.Min(upper[x], upper[x + 1]), Math.Min(lower[x], lower[x + 1]));
        return most - least < (most * share) + (share * Floor);
    }
}
