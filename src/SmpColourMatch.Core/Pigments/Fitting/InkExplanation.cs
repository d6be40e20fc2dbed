namespace SmpColourMatch.Core.Pigments.Fitting;

/// <summary>The best ink of one kind (carbon; with red oxide; with yellow; with both).</summary>
/// <param name="Values">ln D, α, w_R, w_Y, and ln s where black-card readings take part.</param>
/// <param name="Sds">One standard deviation of each, by the curvature at the best.</param>
/// <param name="Cost">χ², priors included.</param>
/// <param name="Oxides">How many it has, 0–2.</param>
internal sealed record InkExplanation(double[] Values, double[] Sds, double Cost, int Oxides);
