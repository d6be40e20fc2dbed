using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Optics;

namespace SmpColourMatch.Core.Pigments;

/// <summary>What healed patch tests say of a pigment's strength in skin: least squares on the dots' L* over ln(gain).</summary>
internal static class GainFit
{
    /// <summary>One sd of a healed dot's measured L*. Chosen by us: a dot is small and its edge blurs.</summary>
    private const double DotLightnessSd = 2;

    /// <summary>How far the gain may lie from the one stated (or 1), in ln. Chosen by us after optics.md's 0.7–1.4; a smaller sd trusts the model more.</summary>
    private const double LogGainSd = 0.5;

    private static readonly LabSd SkinSd = new(1, 1, 1);
    private static readonly double[] LowLog = [Math.Log(0.05)];
    private static readonly double[] HighLog = [Math.Log(20)];

    public static double Refit(InkOptics ink, IReadOnlyList<HealedPatch> patches)
    {
        var skins = new DotModel[patches.Count];
        for (var i = 0; i < skins.Length; i++)
        {
            skins[i] = new DotModel(SkinInverse.Fit(patches[i].SkinLab, SkinSd).Parameters);
        }

        var stated = Math.Log(ink.Gain);
        var solver = new BoundedLeastSquares(Residuals, patches.Count + 1, LowLog, HighLog);
        Span<double> logGain = [stated];
        solver.Minimise(logGain);
        return Math.Exp(logGain[0]);

        void Residuals(ReadOnlySpan<double> values, Span<double> residuals)
        {
            var trial = ink with { Gain = Math.Exp(values[0]) };
            for (var i = 0; i < skins.Length; i++)
            {
                var patch = patches[i];
                var predicted = skins[i].Predict(trial, patch.DiluentParts, patch.Day).L;
                residuals[i] = (predicted - patch.DotLab.L) * Math.Sqrt(patch.Count) / DotLightnessSd;
            }

            residuals[^1] = (values[0] - stated) / LogGainSd;
        }
    }
}
