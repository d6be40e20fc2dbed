using System.Runtime.CompilerServices;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Imaging.Filters;

/// <summary>A plane and its halvings (2×2 means, sizes rounded up, edges repeated) down to one pixel.</summary>
/// <remarks>Owns its planes. Level l has pixels of 2^l base pixels; a pyramid may start above level 0.</remarks>
public sealed class Pyramid : IDisposable
{
    private readonly Plane<float>[] _planes;

    private Pyramid(int firstLevel, Plane<float>[] planes)
    {
        FirstLevel = firstLevel;
        _planes = planes;
    }

    public int FirstLevel { get; }

    /// <summary>The level that is one pixel.</summary>
    public int LastLevel => FirstLevel + _planes.Length - 1;

    /// <summary>The plane of a level; beyond the last level, the one-pixel plane.</summary>
    public Plane<float> this[int level] => _planes[Math.Min(level, LastLevel) - FirstLevel];

    /// <summary>Takes over <paramref name="first"/> as level <paramref name="firstLevel"/>.</summary>
    public static Pyramid Build(Plane<float> first, int firstLevel)
    {
        ArgumentNullException.ThrowIfNull(first);
        var planes = new List<Plane<float>> { first };
        while (planes[^1] is { Width: > 1 } or { Height: > 1 })
        {
            planes.Add(Halve(planes[^1]));
        }

        return new Pyramid(firstLevel, [.. planes]);
    }

    /// <summary>Takes over planes that were worked out level by level, each half the size of the one before, rounded up.</summary>
    public static Pyramid OfLevels(int firstLevel, Plane<float>[] planes)
    {
        ArgumentNullException.ThrowIfNull(planes);
        ArgumentOutOfRangeException.ThrowIfZero(planes.Length, nameof(planes));
        return new Pyramid(firstLevel, planes);
    }

    public void Dispose()
    {
        foreach (var plane in _planes)
        {
            plane.Dispose();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Plane<float> Halve(Plane<float> source)
    {
        var result = new Plane<float>((source.Width + 1) / 2, (source.Height + 1) / 2);
        for (var y = 0; y < result.Height; y++)
        {
            var upper = source.Row(2 * y);
            var lower = source.Row(Math.Min((2 * y) + 1, source.Height - 1));
            var target = result.Row(y);
            var whole = source.Width / 2;
            for (var x = 0; x < whole; x++)
            {
                target[x] = ((upper[2 * x] + upper[(2 * x) + 1]) + (lower[2 * x] + lower[(2 * x) + 1])) * 0.25f;
            }

            if (whole < target.Length)
            {
                target[whole] = ((upper[^1] + upper[^1]) + (lower[^1] + lower[^1])) * 0.25f;
            }
        }

        return result;
    }
}
