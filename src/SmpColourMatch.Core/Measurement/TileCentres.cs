using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Measurement;

/// <summary>The median colour of tiles between a rule's quantiles of lightness, for all of them and for many resamplings of them.</summary>
/// <remarks>Tiles are put in order once for each coordinate; a resampling is then only how often each counts, and nothing is sorted again.</remarks>
internal sealed class TileCentres
{
    /// <summary>Resamplings of the tiles. 200 fix a standard deviation to 5 %.</summary>
    private const int Resamplings = 200;

    private const ulong Seed = 20261120;

    private readonly TrimRule _rule;

    /// <summary>By lightness.</summary>
    private readonly float[] _l;

    /// <summary>Each with the tile's place by lightness.</summary>
    private readonly (float[] Values, int[] Places) _a;
    private readonly (float[] Values, int[] Places) _b;

    /// <summary>The place by lightness of each tile as it was given.</summary>
    private readonly int[] _places;

    /// <summary>How often each counts, by lightness: as drawn, and of these between the quantiles.</summary>
    private readonly int[] _drawn;
    private readonly int[] _used;

    /// <param name="tiles">At least one.</param>
    /// <param name="rule">Which of them are used.</param>
    public TileCentres(IReadOnlyList<TileColour> tiles, TrimRule rule)
    {
        _rule = rule;
        _l = [.. tiles.Select(tile => tile.L)];
        var order = Enumerable.Range(0, _l.Length).ToArray();
        Array.Sort(_l, order);
        _places = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            _places[order[place]] = place;
        }

        _a = Sorted([.. order.Select(tile => tiles[tile].A)]);
        _b = Sorted([.. order.Select(tile => tiles[tile].B)]);
        _drawn = new int[order.Length];
        _used = new int[order.Length];
    }

    /// <summary>Of all tiles.</summary>
    public Lab OfAll()
    {
        Array.Fill(_drawn, 1);
        return OfDrawn();
    }

    /// <summary>Standard deviation of the centre over resampled tiles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public LabSd Spread()
    {
        var random = new SplitMix64(Seed);
        Lab sum = default;
        double squareL = 0;
        double squareA = 0;
        double squareB = 0;
        for (var i = 0; i < Resamplings; i++)
        {
            Array.Clear(_drawn);
            for (var k = 0; k < _places.Length; k++)
            {
                _drawn[_places[random.Below(_places.Length)]]++;
            }

            var centre = OfDrawn();
            sum += centre;
            squareL += centre.L * centre.L;
            squareA += centre.A * centre.A;
            squareB += centre.B * centre.B;
        }

        return new LabSd(Deviation(squareL, sum.L), Deviation(squareA, sum.A), Deviation(squareB, sum.B));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Lab OfDrawn()
    {
        var count = _drawn.Length;
        var first = Math.Min((int)(_rule.TileLow * count), count - 1);
        var last = Math.Max(first + 1, (int)Math.Ceiling(_rule.TileHigh * count));
        var end = 0;
        for (var place = 0; place < count; place++)
        {
            var start = end;
            end += _drawn[place];
            _used[place] = Math.Max(0, Math.Min(end, last) - Math.Max(start, first));
        }

        return new Lab(
            Median(_l, null, last - first),
            Median(_a.Values, _a.Places, last - first),
            Median(_b.Values, _b.Places, last - first)
        );
    }

    /// <summary>Of values in order, each as often as it is used.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float Median(float[] values, int[]? places, int total)
    {
        var upTo = 0;
        var i = -1;
        while (upTo <= (total - 1) / 2)
        {
            i++;
            upTo += _used[places is null ? i : places[i]];
        }

        var value = values[i];
        if (total % 2 == 1 || upTo > total / 2)
        {
            return value;
        }

        do
        {
            i++;
        } while (_used[places is null ? i : places[i]] == 0);

        return value + ((values[i] - value) * 0.5f);
    }

    private static (float[] Values, int[] Places) Sorted(float[] values)
    {
        var places = Enumerable.Range(0, values.Length).ToArray();
        Array.Sort(values, places);
        return (values, places);
    }

    private static double Deviation(double squares, double sum)
    {
        var mean = sum / Resamplings;
        return Math.Sqrt(Math.Max(0, (squares / Resamplings) - (mean * mean)));
    }
}
