using System.Runtime.CompilerServices;
using SmpColourMatch.Imaging.Filters;

namespace SmpColourMatch.Core.Measurement;

/// <summary>The median colour of a tile of the photo.</summary>
/// <param name="Tile">Its number, row by row.</param>
/// <param name="Samples">How many samples it rests on.</param>
internal readonly record struct TileColour(int Tile, int Samples, float L, float A, float B)
{
    /// <summary>Medians of all tiles with at least <paramref name="leastSamples"/> of the samples named.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static IReadOnlyList<TileColour> Medians(SampledPixels samples, int[] indexes, int leastSamples)
    {
        // A counting sort brings each tile's samples together.
        var starts = new int[samples.Tiles + 1];
        foreach (var i in indexes)
        {
            starts[samples.Tile[i] + 1]++;
        }

        for (var t = 0; t < samples.Tiles; t++)
        {
            starts[t + 1] += starts[t];
        }

        var (l, a, b) = (new float[indexes.Length], new float[indexes.Length], new float[indexes.Length]);
        var next = starts.AsSpan(0, samples.Tiles).ToArray();
        foreach (var i in indexes)
        {
            var to = next[samples.Tile[i]]++;
            (l[to], a[to], b[to]) = (samples.L[i], samples.A[i], samples.B[i]);
        }

        var result = new List<TileColour>();
        for (var t = 0; t < samples.Tiles; t++)
        {
            var (start, count) = (starts[t], starts[t + 1] - starts[t]);
            if (count >= leastSamples)
            {
                result.Add(new(t, count, Median(l, start, count), Median(a, start, count), Median(b, start, count)));
            }
        }

        return result;
    }

    private static float Median(float[] values, int start, int count) => Quantile.Of(values.AsSpan(start, count), 0.5);
}
