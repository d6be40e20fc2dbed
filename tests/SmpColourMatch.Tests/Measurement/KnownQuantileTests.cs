using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Tests.Measurement;

/// <summary>Quantiles and centres that are found without sorting, against sorting.</summary>
public static class KnownQuantileTests
{
    private static readonly double[] Shares = [0, 0.025, 0.2, 0.5, 0.65, 0.999, 1];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(1001)]
    [InlineData(40000)]
    public static void AgreesWithSorting(int count)
    {
        var random = new SplitMix64(7);
        foreach (var steps in (int[])[1, 3, 50, 1_000_000])
        {
            // Few steps make many values equal; of either sign, some very small.
            var values = new float[count];
            for (var i = 0; i < count; i++)
            {
                values[i] = (random.Below(steps) - (steps / 2)) * (i % 5 == 0 ? 1e-30f : 0.37f);
            }

            var sorted = values.Order().ToArray();
            foreach (var share in Shares)
            {
                Assert.Equal(OfSorted(sorted, share), Quantile.Of(values, share));
            }
        }
    }

    [Fact]
    public static void RankTellsHowManyAreNotAbove()
    {
        float[] values = [5, 1, 3, 3, 3, 2];

        Assert.Equal(3, Quantile.OfRank(values, 2, out var upTo));
        Assert.Equal(5, upTo);
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.OfRank(values, 6, out _));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.7, 1)]
    [InlineData(0.2, 0.65)]
    public static void CentreIsTheMedianOfTheTilesBetween(double low, double high)
    {
        var random = new SplitMix64(3);
        foreach (var count in (int[])[1, 2, 7, 40])
        {
            var tiles = new TileColour[count];
            for (var i = 0; i < count; i++)
            {
                tiles[i] = new TileColour(i, 20, random.Below(1000), random.Below(1000), random.Below(1000));
            }

            var first = Math.Min((int)(low * count), count - 1);
            var last = Math.Max(first + 1, (int)Math.Ceiling(high * count));
            var chosen = tiles.OrderBy(tile => tile.L).Take(last).Skip(first).ToArray();
            var expected = new Lab(
                OfSorted([.. chosen.Select(tile => tile.L).Order()], 0.5),
                OfSorted([.. chosen.Select(tile => tile.A).Order()], 0.5),
                OfSorted([.. chosen.Select(tile => tile.B).Order()], 0.5)
            );

            Assert.Equal(expected, new TileCentres(tiles, new TrimRule(0, 0, low, high)).OfAll());
        }
    }

    [Fact]
    public static void SpreadIsThatOfAMedian()
    {
        // Of n even draws from a flat density of width 1 the median has sd 1 / (2 sqrt(n)).
        var tiles = new TileColour[400];
        for (var i = 0; i < tiles.Length; i++)
        {
            var place = (i + 0.5f) / tiles.Length;
            tiles[i] = new TileColour(i, 20, 100 * place, 10 * place, 5);
        }

        var spread = new TileCentres(tiles, new TrimRule(0, 0, 0, 1)).Spread();

        Assert.InRange(spread.L, 2.0, 3.0);
        Assert.Equal(spread.L / 10, spread.A, 1e-3);
        Assert.Equal(0, spread.B, 1e-6);
    }

    private static float OfSorted(float[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var index = Math.Min((int)place, sorted.Length - 1);
        var next = Math.Min(index + 1, sorted.Length - 1);
        return sorted[index] + ((sorted[next] - sorted[index]) * (float)(place - index));
    }
}
