using System.Numerics;
using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>The connected even parts of a picture, each as sums over its 2 × 2 blocks.</summary>
/// <remarks>One serves many pictures, so that its memory is asked for once.</remarks>
internal sealed class EvenParts
{
    /// <summary>Shorter runs of even blocks are noise, or the tips of a turned patch, which it can spare; without them noise costs little time.</summary>
    private const int LeastRun = 3;

    private BlobSums[] _sums = new BlobSums[1024];
    private int[] _parents = new int[1024];
    private int _count;

    /// <param name="rows">Where a level of the picture is even; borrowed.</param>
    /// <param name="share">Which of their shares counts.</param>
    /// <param name="least">Blocks that a part must hold.</param>
    /// <param name="most">Blocks that it may hold.</param>
    /// <returns>The sums of each part, until the next call.</returns>
    public ReadOnlySpan<BlobSums> Collect(SmoothRows rows, int share, double least, double most)
    {
        _count = 0;
        Connect(rows, share);
        return Keep(least, most);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ReadOnlySpan<BlobSums> Keep(double least, double most)
    {
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            if (_parents[i] == i && _sums[i].Count >= least && _sums[i].Count <= most)
            {
                _sums[kept++] = _sums[i];
            }
        }

        return _sums.AsSpan(0, kept);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Connect(SmoothRows rows, int share)
    {
        var most = (rows.Blocks.Across / (LeastRun + 1)) + 1;
        var (above, here) = (new Run[most], new Run[most]);
        var aboveCount = 0;
        for (var y = 0; y < rows.Blocks.Down; y++)
        {
            var count = Runs(rows.Even(share, y), here);
            Join(above.AsSpan(0, aboveCount), here.AsSpan(0, count), y);
            (above, here, aboveCount) = (here, above, count);
        }
    }

    /// <summary>The bit behind the last block is clear, so that every run ends within the words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Runs(ReadOnlySpan<ulong> words, Span<Run> runs)
    {
        var (count, start) = (0, 0);
        ulong before = 0;
        for (var i = 0; i < words.Length; i++)
        {
            // Ones where a bit differs from the one before it: starts and ends by turns.
            var changes = words[i] ^ ((words[i] << 1) | before);
            before = words[i] >> (SmoothRows.WordBits - 1);
            while (changes != 0)
            {
                var bit = BitOperations.TrailingZeroCount(changes);
                changes &= changes - 1;
                var x = (i * SmoothRows.WordBits) + bit;
                if ((words[i] >> bit & 1) != 0)
                {
                    start = x;
                }
                else if (x - start >= LeastRun)
                {
                    runs[count++] = new Run { Start = start, End = x };
                }
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Join(ReadOnlySpan<Run> above, Span<Run> here, int y)
    {
        var i = 0;
        for (var j = 0; j < here.Length; j++)
        {
            ref var run = ref here[j];
            while (i < above.Length && above[i].End <= run.Start)
            {
                i++;
            }

            var part = -1;
            for (var k = i; k < above.Length && above[k].Start < run.End; k++)
            {
                var root = Root(above[k].Part);
                part = part < 0 ? root : Merge(part, root);
            }

            run.Part = part < 0 ? NewPart() : part;
            _sums[run.Part].AddRun(run.Start, run.End, y);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NewPart()
    {
        if (_count == _sums.Length)
        {
            Grow();
        }

        (_parents[_count], _sums[_count]) = (_count, default);
        return _count++;
    }

    private void Grow()
    {
        Array.Resize(ref _sums, 4 * _count);
        Array.Resize(ref _parents, 4 * _count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Merge(int a, int b)
    {
        if (a == b)
        {
            return a;
        }

        var (kept, gone) = a < b ? (a, b) : (b, a);
        _parents[gone] = kept;
        _sums[kept].Add(_sums[gone]);
        return kept;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Root(int part)
    {
        while (_parents[part] != part)
        {
            part = _parents[part] = _parents[_parents[part]];
        }

        return part;
    }

    private struct Run
    {
        public int Start;
        public int End;
        public int Part;
    }
}
