using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>What a photo's darkest light says of the flare: it lies somewhere between none and that (<see cref="FitPriors.OffsetOfDarkest"/>).</summary>
internal static class FlareEvidence
{
    /// <summary>Light of the file that counts as the darkest at least: below, codes are cut off and tell nothing of the flare.</summary>
    private const double Least = 2e-4;

    /// <summary>Adds it to a fit's normal system and right side, about the present unknowns.</summary>
    public static void AddTo(double[] normal, double[] right, ReadOnlySpan<double> theta, LinearRgb darkest)
    {
        var tone = new ToneInverse(theta);
        ReadOnlySpan<double> values = [darkest.R, darkest.G, darkest.B];
        for (var channel = 0; channel < values.Length; channel++)
        {
            var light = tone.WithFlare(channel, Math.Max(values[channel], Least));
            var mean = ((FitPriors.OffsetOfDarkest * light) - FitPriors.OffsetMean) / FitPriors.Offset;
            var sd = FitPriors.OffsetOfDarkestSd * light / FitPriors.Offset;
            var k = FitLayout.Offset + channel;
            normal[(k * FitLayout.Count) + k] += 1 / (sd * sd);
            right[k] += (theta[k] - mean) / (sd * sd);
        }
    }
}
