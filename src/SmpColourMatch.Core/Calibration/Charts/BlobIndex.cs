using System.Numerics;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Blobs by place, so that those near a point are found without looking at all.</summary>
internal sealed class BlobIndex
{
    private readonly IReadOnlyList<PatchBlob> _blobs;
    private readonly float _cell;
    private readonly int _columns;
    private readonly int _rows;
    private readonly int[] _first;
    private readonly int[] _next;

    /// <param name="blobs">Their order gives their numbers.</param>
    /// <param name="width">Of the picture, in pixels.</param>
    /// <param name="height">Of the picture, in pixels.</param>
    /// <param name="cell">Side of a bucket in pixels.</param>
    public BlobIndex(IReadOnlyList<PatchBlob> blobs, int width, int height, float cell)
    {
        _blobs = blobs;
        _cell = cell;
        _columns = (int)(width / cell) + 1;
        _rows = (int)(height / cell) + 1;
        _first = new int[_columns * _rows];
        Array.Fill(_first, -1);
        _next = new int[blobs.Count];
        for (var i = 0; i < blobs.Count; i++)
        {
            ref var head = ref _first[(Row(blobs[i].Centre.Y) * _columns) + Column(blobs[i].Centre.X)];
            (_next[i], head) = (head, i);
        }
    }

    /// <summary>Adds the numbers of all blobs within <paramref name="radius"/> pixels of a point.</summary>
    public void Near(Vector2 point, float radius, List<int> numbers)
    {
        for (var row = Row(point.Y - radius); row <= Row(point.Y + radius); row++)
        {
            for (var column = Column(point.X - radius); column <= Column(point.X + radius); column++)
            {
                for (var i = _first[(row * _columns) + column]; i >= 0; i = _next[i])
                {
                    if (Vector2.DistanceSquared(_blobs[i].Centre, point) <= radius * radius)
                    {
                        numbers.Add(i);
                    }
                }
            }
        }
    }

    private int Column(float x) => Math.Clamp((int)(x / _cell), 0, _columns - 1);

    private int Row(float y) => Math.Clamp((int)(y / _cell), 0, _rows - 1);
}
