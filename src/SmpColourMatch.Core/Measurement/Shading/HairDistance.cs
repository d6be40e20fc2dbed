using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Measurement.Shading;

/// <summary>
/// How far each cell of a photo lies from the nearest hair or stubble. Skin beside hair is scalp or brow; a shirt of skin's colour, a hand or a shoulder reaches
/// further away.
/// </summary>
internal static class HairDistance
{
    /// <summary>Chamfer steps to a neighbour and across a corner (Borgefors 1986, Comput. Vis. Graph. Image Process. 34, 344), within 8 % of the true distance times 3.</summary>
    private const int Straight = 3;

    private const int Diagonal = 4;

    /// <summary>No hair anywhere.</summary>
    private const int Far = int.MaxValue / 2;

    /// <param name="hairy">Pieces of hair and of stubble.</param>
    /// <param name="across">Cells in a row.</param>
    /// <param name="count">Cells in all.</param>
    /// <returns>Three times the distance in cells; equal everywhere where there is no hair.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int[] Of(IEnumerable<IReadOnlyList<ShadedCell>> hairy, int across, int count)
    {
        var distance = new int[count];
        Array.Fill(distance, Far);
        foreach (var cell in hairy.SelectMany(cells => cells))
        {
            distance[cell.Place] = 0;
        }

        for (var i = 0; i < count; i++)
        {
            Reach(distance, i, -1, across);
        }

        for (var i = count - 1; i >= 0; i--)
        {
            Reach(distance, i, 1, across);
        }

        return distance;
    }

    /// <summary>A distance of <see cref="Of"/> in cells.</summary>
    public static float Cells(int distance) => (float)distance / Straight;

    /// <summary>Takes what the neighbours before (−1) or after (1) a cell know.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Reach(int[] distance, int i, int direction, int across)
    {
        var x = i % across;
        var (row, left, right) = (i + (direction * across), x > 0, x < across - 1);
        var best = distance[i];
        if (direction < 0 ? left : right)
        {
            best = Math.Min(best, distance[i + direction] + Straight);
        }

        if (row >= 0 && row < distance.Length)
        {
            best = Math.Min(best, distance[row] + Straight);
            best = left ? Math.Min(best, distance[row - 1] + Diagonal) : best;
            best = right && row + 1 < distance.Length ? Math.Min(best, distance[row + 1] + Diagonal) : best;
        }

        distance[i] = best;
    }
}
