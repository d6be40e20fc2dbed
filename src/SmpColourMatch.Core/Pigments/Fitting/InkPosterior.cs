namespace SmpColourMatch.Core.Pigments.Fitting;

/// <summary>What is known of each value once all ways of explaining a ladder are weighed: a mixture of normal distributions.</summary>
/// <remarks>Each explanation counts e^(−(χ² + 3·extras + 1 for an unusual carbon)/2) as in model averaging (Burnham and Anderson 2002, Model Selection and Multimodel Inference, 2.9). A hue that carbon's slope and an oxide explain equally well then has the wide interval that it deserves.</remarks>
/// <param name="explanations">At least one.</param>
/// <param name="reach">Factor on every standard deviation: Student's t over the normal's, and misfit beyond the doubt told.</param>
internal sealed class InkPosterior(IReadOnlyList<InkExplanation> explanations, double reach)
{
    /// <summary>What an oxide costs in χ²: between Akaike's 2 and the 4 that it must earn to be named. Chosen by us: with 2, half of all carbons are called doubtful; with 4, intervals of faint browns are too narrow.</summary>
    private const double Price = 3;

    /// <summary>What a carbon of unusual slope beside two oxides costs. Chosen by us: with 3, intervals of such inks hold the truth in 88 % only.</summary>
    private const double Unusual = 1;

    /// <summary>An explanation in which a value is held has no doubt of it; this keeps its step upright.</summary>
    private const double LeastSd = 1e-9;

    private readonly double _best = explanations.Min(Worth);

    /// <summary>Between which 95 % lie.</summary>
    /// <param name="value">Index into <see cref="InkExplanation.Values"/>.</param>
    public (double Low, double High) Interval(int value) => (Quantile(value, 0.025), Quantile(value, 0.975));

    private double Quantile(int value, double probability)
    {
        var low = explanations.Min(each => each.Values[value] - (6 * reach * each.Sds[value]));
        var high = explanations.Max(each => each.Values[value] + (6 * reach * each.Sds[value]));
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (Below(value, middle) < probability)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return (low + high) / 2;
    }

    private double Below(int value, double x)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var each in explanations)
        {
            var weight = Math.Exp((_best - Worth(each)) / (2 * reach * reach));
            weights += weight;
            sum += weight * NormalShare((x - each.Values[value]) / Math.Max(LeastSd, reach * each.Sds[value]));
        }

        return sum / weights;
    }

    private static double Worth(InkExplanation explanation) =>
        explanation.Cost + (Price * explanation.Extras) + (explanation.UnusualCarbon ? Unusual : 0);

    /// <summary>Share of a normal distribution below x (Abramowitz, Stegun 26.2.17), within 1e-7.</summary>
    private static double NormalShare(double x)
    {
        var t = 1 / (1 + (0.2316419 * Math.Abs(x)));
        var series =
            t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        var above = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI) * series;
        return x >= 0 ? 1 - above : above;
    }
}
