namespace SmpColourMatch.Core.Measurement;

/// <summary>Quantiles of sorted values, interpolated between neighbours (type 7 of Hyndman and Fan 1996).</summary>
internal static class Quantile
{
    /// <param name="sorted">Ascending, at least one.</param>
    /// <param name="share">0–1.</param>
    public static float OfSorted(ReadOnlySpan<float> sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var index = Math.Min((int)place, sorted.Length - 1);
        var next = Math.Min(index + 1, sorted.Length - 1);
        return sorted[index] + ((sorted[next] - sorted[index]) * (float)(place - index));
    }
}
