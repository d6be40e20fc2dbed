using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>The middle of some values, by Hoare's selection (1961, CACM 4, 321): only the half in which it lies is looked at again.</summary>
internal static class Median
{
    /// <param name="values">At least one; finite. Their order is lost.</param>
    /// <returns>The mean of the two in the middle where their number is even.</returns>
    public static float Of(Span<float> values)
    {
        var upper = Select(values, values.Length / 2);
        if (values.Length % 2 == 1)
        {
            return upper;
        }

        var lower = values[0];
        foreach (var value in values[..(values.Length / 2)])
        {
            lower = Math.Max(lower, value);
        }

        return (lower + upper) / 2;
    }

    /// <summary>The value that belongs at a place; smaller ones then stand before it, larger ones behind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Select(Span<float> values, int place)
    {
        var (first, last) = (0, values.Length - 1);
        while (first < last)
        {
            var pivot = values[first + ((last - first) / 2)];
            var (i, j) = (first, last);
            while (i <= j)
            {
                while (values[i] < pivot)
                {
                    i++;
                }

                while (values[j] > pivot)
                {
                    j--;
                }

                if (i <= j)
                {
                    (values[i], values[j]) = (values[j], values[i]);
                    (i, j) = (i + 1, j - 1);
                }
            }

            if (place > j && place < i)
            {
                break;
            }

            (first, last) = place <= j ? (first, j) : (i, last);
        }

        return values[place];
    }
}
