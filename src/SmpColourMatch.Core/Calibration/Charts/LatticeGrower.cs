using System.Numerics;

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

    private readonly IReadOnlyList<PatchBlob> _blobs;
    private readonly BlobIndex _index;
    private readonly bool[] _taken;
    private readonly List<int> _near = [];

    public LatticeGrower(IReadOnlyList<PatchBlob> blobs, BlobIndex index)
    {
        _blobs = blobs;
        _index = index;
        _taken = new bool[blobs.Count];
    }

    /// <summary>All lattices; a blob is in one at most.</summary>
    public IEnumerable<IReadOnlyList<LatticeNode>> Grow()
    {
        for (var seed = 0; seed < _blobs.Count; seed++)
        {
            if (!_taken[seed] && Grow(seed) is { } lattice)
            {
                foreach (var node in lattice)
                {
                    _taken[node.Blob] = true;
                }

                yield return lattice;
            }
        }
    }

    private List<LatticeNode>? Grow(int seed)
    {
        var steps = StepsFrom(seed);
        List<LatticeNode>? best = null;
        for (var i = 0; i < steps.Count; i++)
        {
            for (var j = i + 1; j < steps.Count; j++)
            {
                if (AreAxes(_blobs[seed], steps[i], steps[j]))
                {
                    var grown = Grow(seed, steps[i], steps[j]);
                    if (grown.Count >= LeastNodes && grown.Count > (best?.Count ?? 0))
                    {
                        best = grown;
                    }
                }
            }
        }

        return best;
    }

    /// <summary>The few nearest neighbours, as offsets.</summary>
    private List<Vector2> StepsFrom(int seed)
    {
        var blob = _blobs[seed];
        _near.Clear();
        _index.Near(blob.Centre, FarthestStep * MathF.Sqrt(Math.Max(blob.Xx, blob.Yy)), _near);
        var steps = new List<(float Distance, Vector2 Step)>();
        foreach (var other in _near)
        {
            var step = _blobs[other].Centre - blob.Centre;
            var distance = blob.Mahalanobis(step);
            if (
                other != seed
                && !_taken[other]
                && distance is >= NearestStep * NearestStep and <= FarthestStep * FarthestStep
                && AreAlike(blob, _blobs[other])
            )
            {
                steps.Add((distance, step));
            }
        }

        steps.Sort((a, b) => a.Distance.CompareTo(b.Distance));
        const int most = 5;
        return steps.Take(most).Select(s => s.Step).ToList();
    }

    private static bool AreAlike(in PatchBlob one, in PatchBlob other) =>
        one.Spread < MostSpreadRatio * other.Spread && other.Spread < MostSpreadRatio * one.Spread;

    /// <summary>Whether two steps are of like length and at right angles, in the frame in which the blob is as wide as high.</summary>
    private static bool AreAxes(in PatchBlob blob, Vector2 a, Vector2 b)
    {
        var (aa, bb) = (blob.Mahalanobis(a), blob.Mahalanobis(b));
        var both = blob.Mahalanobis(a + b);
        var cosine = (both - aa - bb) / (2 * MathF.Sqrt(aa * bb));
        return MathF.Abs(cosine) < 0.4f && aa < 2 * bb && bb < 2 * aa;
    }

    private List<LatticeNode> Grow(int seed, Vector2 across, Vector2 down)
    {
        var nodes = new List<LatticeNode> { new(0, 0, seed, _blobs[seed].Centre) };
        var axes = new List<(Vector2 Across, Vector2 Down)> { (across, down) };
        var places = new HashSet<(int Column, int Row)> { (0, 0) };
        var used = new HashSet<int> { seed };
        for (var at = 0; at < nodes.Count; at++)
        {
            TryStep(at, 1, 0);
            TryStep(at, -1, 0);
            TryStep(at, 0, 1);
            TryStep(at, 0, -1);
        }

        return nodes;

        void TryStep(int at, int columns, int rows)
        {
            var node = nodes[at];
            var place = (Column: node.Column + columns, Row: node.Row + rows);
            if (Math.Abs(place.Column) > Extent || Math.Abs(place.Row) > Extent || places.Contains(place))
            {
                return;
            }

            var step = (columns * axes[at].Across) + (rows * axes[at].Down);
            if (Nearest(node, step) is not { } found || !used.Add(found))
            {
                return;
            }

            places.Add(place);
            var actual = (_blobs[found].Centre - node.Centre) * (columns + rows);
            nodes.Add(new LatticeNode(place.Column, place.Row, found, _blobs[found].Centre));
            axes.Add(columns != 0 ? (actual, axes[at].Down) : (axes[at].Across, actual));
        }
    }

    private int? Nearest(in LatticeNode from, Vector2 step)
    {
        var target = from.Centre + step;
        var blob = _blobs[from.Blob];
        _near.Clear();
        _index.Near(target, Reach * step.Length(), _near);
        int? best = null;
        var least = float.MaxValue;
        foreach (var other in _near)
        {
            var distance = Vector2.DistanceSquared(_blobs[other].Centre, target);
            if (distance < least && !_taken[other] && AreAlike(blob, _blobs[other]))
            {
                (best, least) = (other, distance);
            }
        }

        return best;
    }
}
