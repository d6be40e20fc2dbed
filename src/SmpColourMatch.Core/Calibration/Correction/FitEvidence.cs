namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>How likely a read chart is under a fit, so that fits of different form compare: ln of the evidence by Laplace's method (MacKay 1992, Neural Computation 4, 415), up to a constant.</summary>
internal static class FitEvidence
{
    /// <summary>
    /// A patch across a shadow's edge has one unknown more than others, how much of it lies in the shadow: its light may be anywhere within so much, on <see cref="LightScale"/>; its channels go
    /// together, so two of the three stay as sure as any. Chosen by us: half the scale and a little more; with 15 fits leave out good patches.
    /// </summary>
    private const double AcrossBreadth = 60;

    /// <param name="fit">All patches that were seen, with or without a shadow.</param>
    /// <param name="across">How many patches it leaves out that others would not.</param>
    public static double Log(ChartFit fit, int across)
    {
        var sum = -fit.Normal.LogDeterminant / 2;
        foreach (var unknown in fit.Theta)
        {
            sum -= unknown * unknown / 2;
        }

        var misfit = fit.PatchSd * fit.PatchSd;
        sum -= FitPriors.PatchSdWeight / 2 * (Math.Log(misfit) + (FitPriors.PatchSd * FitPriors.PatchSd / misfit));
        for (var patch = 0; patch < ChartEquations.Rows; patch += 3)
        {
            var size = 0.0;
            for (var i = patch; i < patch + 3; i++)
            {
                if (fit.Seen[i])
                {
                    var (residual, variance) = (fit.Equations.Residual[i], fit.Variance(i));
                    size += residual * residual / variance;
                    sum -= Math.Log(variance) / 2;
                }
            }

            sum -= (FitPriors.Freedom + 3) / 2 * Math.Log(1 + (size / FitPriors.Freedom));
        }

        return sum - (across * (Math.Log(AcrossBreadth) + Math.Log(misfit)));
    }
}
