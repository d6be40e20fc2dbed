using System.Numerics;
using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Puts neighbouring blobs of like size and shape into lattices: each step predicts the next blob from the last.</summary>
internal sealed class LatticeGrower
{
    /// <summary>
    /// Distance of neighbouring patches' middles in standard deviations of a patch: a square of side s has 0.29 s, so that 3.2 stands for a
    /// pitch of 0.92 sides (blobs are read a little too large) and 7 for 2 (the Nano, 1.6, whose patches blur makes smaller). Chosen by us.
    /// </summary>
    private const float NearestStep = 3.2f;

    /// <inheritdoc cref="NearestStep"/>
    private const float FarthestStep = 7f;

    /// <summary>Greatest ratio of neighbours' areas; noise and shadow eat into blobs, perspective hardly differs between neighbours. Chosen by us.</summary>
    private const float MostSpreadRatio = 2.2f;

    /// <summary>How far from its predicted place a neighbour may lie, in steps. Chosen by us: a quarter; more lets clutter in.</summary>
    private const float Reach = 0.25f;

    /// <summary>Steps from the seed at most: a chart has six.</summary>
    private const int Extent = 8;

    /// <summary>Blobs that make a lattice worth a closer look. Chosen by us: 8 of the chart's 24 fix its perspective.</summary>
    private const int LeastNodes = 8;

    /// <summary>Neighbours that a seed's first steps are chosen from: the nearest.</summary>
    private const int MostSteps = 5;

    /// <summary>Places along a side of the field around the seed.</summary>
    private const int Field = (2 * Extent) + 1;

    private readonly PatchBlob[] _blobs;
    private readonly BlobIndex _index;
    private readonly bool[] _taken;

    /// <summary>For each blob and each place around the seed, the attempt that used it last.</summary>
    private readonly int[] _used;

    /// <inheritdoc cref="_used"/>
    private readonly int[] _filled = new int[Field * Field];
    private int _attempt;
    private int _seed;

    /// <summary>More are not looked at: noise, not patches, crowds so.</summary>
    private readonly int[] _near = new int[256];
    private readonly LatticeNode[] _nodes = new LatticeNode[Field * Field];
    private readonly Vector2[] _across = new Vector2[Field * Field];
    private readonly Vector2[] _down = new Vector2[Field * Field];
    private int _count;

    public LatticeGrower(PatchBlob[] blobs, BlobIndex index)
    {
        _blobs = blobs;
        _index = index;
        _taken = new bool[blobs.Length];
        _used = new int[blobs.Length];
    }

    /// <summary>One lattice after the other, a blob being in one at most; null when there are no more.</summary>
    public LatticeNode[]? Next()
    {
        while (_seed < _blobs.Length)
        {
            var seed = _seed++;
            if (!_taken[seed] && Grow(seed) is { } lattice)
            {
                foreach (ref readonly var node in lattice.AsSpan())
                {
                    _taken[node.Blob] = true;
                }

                return lattice;
            }
        }

        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private LatticeNode[]? Grow(int seed)
    {
        Span<Vector2> steps = stackalloc Vector2[MostSteps];
        var count = StepsFrom(seed, steps);
        LatticeNode[]? best = null;
        for (var i = 0; i < count; i++)
        {
            for (var j = i + 1; j < count; j++)
            {
                if (!AreAxes(_blobs[seed], steps[i], steps[j]))
                {
                    continue;
                }

                Grow(seed, steps[i], steps[j]);
                if (_count >= LeastNodes && _count > (best?.Length ?? 0))
                {
                    best = _nodes.AsSpan(0, _count).ToArray();
                }
            }
        }

        return best;
    }

    /// <summary>The few nearest neighbours, as offsets, nearest first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int StepsFrom(int seed, Span<Vector2> steps)
    {
        ref readonly var blob = ref _blobs[seed];
        Span<float> distances = stackalloc float[MostSteps];
        var count = 0;
        var near = _index.Near(blob.Centre, FarthestStep * MathF.Sqrt(Math.Max(blob.Xx, blob.Yy)), _near);
        for (var n = 0; n < near; n++)
        {
            var other = _near[n];
            var step = _blobs[other].Centre - blob.Centre;
            var distance = blob.Mahalanobis(step);
            if (
                other == seed
                || _taken[other]
                || !(distance >= NearestStep * NearestStep && distance <= FarthestStep * FarthestStep)
                || !AreAlike(blob, _blobs[other])
                || (count == MostSteps && distance >= distances[MostSteps - 1])
            )
            {
                continue;
            }

            var at = count < MostSteps ? count++ : MostSteps - 1;
            for (; at > 0 && distances[at - 1] > distance; at--)
            {
                (distances[at], steps[at]) = (distances[at - 1], steps[at - 1]);
            }

            (distances[at], steps[at]) = (distance, step);
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreAlike(in PatchBlob one, in PatchBlob other) =>
        one.Spread < MostSpreadRatio * other.Spread && other.Spread < MostSpreadRatio * one.Spread;

    /// <summary>Whether two steps are of like length and at right angles, in the frame in which the blob is as wide as high.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreAxes(in PatchBlob blob, Vector2 a, Vector2 b)
    {
        var (aa, bb) = (blob.Mahalanobis(a), blob.Mahalanobis(b));
        var both = blob.Mahalanobis(a + b);
        var cosine = (both - aa - bb) / (2 * MathF.Sqrt(aa * bb));
        return MathF.Abs(cosine) < 0.4f && aa < 2 * bb && bb < 2 * aa;
    }

    /// <summary>Fills <see cref="_nodes"/> from a seed outwards.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Grow(int seed, Vector2 across, Vector2 down)
    {
        _attempt++;
        _count = 0;
        Add(new LatticeNode(0, 0, seed, _blobs[seed].Centre), across, down);
        for (var at = 0; at < _count; at++)
        {
            TryStep(at, 1, 0);
            TryStep(at, -1, 0);
            TryStep(at, 0, 1);
            TryStep(at, 0, -1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TryStep(int at, int columns, int rows)
    {
        ref readonly var node = ref _nodes[at];
        var (column, row) = (node.Column + columns, node.Row + rows);
        if (Math.Abs(column) > Extent || Math.Abs(row) > Extent || _filled[Place(column, row)] == _attempt)
        {
            return;
        }

        var found = Nearest(node, (columns * _across[at]) + (rows * _down[at]));
        if (found < 0 || _used[found] == _attempt)
        {
            return;
        }

        var actual = (_blobs[found].Centre - node.Centre) * (columns + rows);
        Add(
            new LatticeNode(column, row, found, _blobs[found].Centre),
            columns != 0 ? actual : _across[at],
            columns != 0 ? _down[at] : actual
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(in LatticeNode node, Vector2 across, Vector2 down)
    {
        (_used[node.Blob], _filled[Place(node.Column, node.Row)]) = (_attempt, _attempt);
        (_nodes[_count], _across[_count], _down[_count]) = (node, across, down);
        _count++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Place(int column, int row) => ((row + Extent) * Field) + column + Extent;

    /// <summary>The blob nearest to a step away; -1 when none is near and alike.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Nearest(in LatticeNode from, Vector2 step)
    {
        var target = from.Centre + step;
        var near = _index.Near(target, Reach * step.Length(), _near);
        var (best, least) = (-1, float.MaxValue);
        for (var n = 0; n < near; n++)
        {
            var other = _near[n];
            var distance = Vector2.DistanceSquared(_blobs[other].Centre, target);
            if (distance < least && !_taken[other] && AreAlike(_blobs[from.Blob], _blobs[other]))
            {
                (best, least) = (other, distance);
            }
        }

        return best;
    }
}
