using System.Numerics;
using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Blobs by place, so that those near a point are found without looking at all.</summary>
internal sealed class BlobIndex
{
    private readonly PatchBlob[] _blobs;
    private readonly float _cell;
    private readonly int _columns;
    private readonly int _rows;
    private readonly int[] _first;
    private readonly int[] _next;

    /// <param name="blobs">Their order gives their numbers.</param>
    /// <param name="width">Of the picture, in pixels.</param>
    /// <param name="height">Of the picture, in pixels.</param>
    /// <param name="cell">Side of a bucket in pixels.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public BlobIndex(PatchBlob[] blobs, int width, int height, float cell)
    {
        _blobs = blobs;
        _cell = cell;
        _columns = (int)(width / cell) + 1;
        _rows = (int)(height / cell) + 1;
        _first = new int[_columns * _rows];
        _first.AsSpan().Fill(-1);
        _next = new int[blobs.Length];
        for (var i = 0; i < blobs.Length; i++)
        {
            ref var head = ref _first[(Row(blobs[i].Centre.Y) * _columns) + Column(blobs[i].Centre.X)];
            (_next[i], head) = (head, i);
        }
    }

    /// <summary>Writes the numbers of the blobs within <paramref name="radius"/> pixels of a point; returns how many, no more than fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Near(Vector2 point, float radius, int[] numbers)
    {
        var count = 0;
        var (left, right) = (Column(point.X - radius), Column(point.X + radius));
        var (top, bottom) = (Row(point.Y - radius), Row(point.Y + radius));
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
            {
                for (var i = _first[(row * _columns) + column]; i >= 0; i = _next[i])
                {
                    if (Vector2.DistanceSquared(_blobs[i].Centre, point) <= radius * radius && count < numbers.Length)
                    {
                        numbers[count++] = i;
                    }
                }
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Column(float x) => Math.Clamp((int)(x / _cell), 0, _columns - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Row(float y) => Math.Clamp((int)(y / _cell), 0, _rows - 1);
}
