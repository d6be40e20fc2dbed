namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>The normal distribution.</summary>
internal static class Normal
{
    /// <summary>Quantile by Hastings' rational approximation (Abramowitz, Stegun 26.2.23), within 0.00045; cut at ±3.</summary>
    /// <param name="probability">0–1.</param>
    public static double Quantile(double probability)
    {
        var tail = Math.Max(Math.Min(probability, 1 - probability), 0.00135);
        var t = Math.Sqrt(-2 * Math.Log(tail));
        var quantile =
            t
            - (
                (2.515517 + (t * (0.802853 + (t * 0.010328))))
                / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308))))))
            );
        return probability < 0.5 ? -quantile : quantile;
    }
}
