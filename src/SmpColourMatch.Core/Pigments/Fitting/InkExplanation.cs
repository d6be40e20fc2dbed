namespace SmpColourMatch.Core.Pigments.Fitting;

/// <summary>The best ink of one kind: carbon; with red oxide; with yellow; with both, on a usual carbon or on any.</summary>
/// <param name="Values">ln D, α, w_R, w_Y, and ln s where black-card readings take part.</param>
/// <param name="Sds">One standard deviation of each, by the curvature at the best.</param>
/// <param name="Cost">χ², priors included.</param>
/// <param name="Extras">What it takes for granted, see <see cref="DeclaredOxides"/>.</param>
/// <param name="UnusualCarbon">Both oxides on a carbon of any slope.</param>
internal sealed record InkExplanation(
    double[] Values,
    double[] Sds,
    double Cost,
    int Extras,
    bool UnusualCarbon = false
);
