using SmpColourMatch.Core.Calibration.Charts;

namespace SmpColourMatch.Tests.Calibration.Charts;

/// <summary>A median found by selection is the one found by sorting, to the bit.</summary>
public sealed class KnownMedians
{
    [Theory]
    [InlineData(new float[] { 3 }, 3)]
    [InlineData(new float[] { 3, 1 }, 2)]
    [InlineData(new float[] { 3, 1, 2 }, 2)]
    [InlineData(new float[] { 5, 5, 5, 5 }, 5)]
    [InlineData(new float[] { 9, 0, 0, 9 }, 4.5f)]
    public void OfFewValues(float[] values, float expected) => Assert.Equal(expected, Median.Of(values));

    /// <summary>Few different values, as a patch of 8-bit codes has, and many; in disorder and in order.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(1000)]
    public void OfManyValues(int different)
    {
        var random = new Random(7);
        for (var count = 1; count < 300; count++)
        {
            var values = Enumerable.Range(0, count).Select(_ => random.Next(different) / 255f).ToArray();
            var sorted = values.Order().ToArray();
            var expected = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;

            Assert.Equal(expected, Median.Of(values));
            Assert.Equal(expected, Median.Of([.. sorted]));
            Assert.Equal(expected, Median.Of([.. sorted.Reverse()]));
        }
    }
}
