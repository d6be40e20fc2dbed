using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Measurement.Strands;

namespace SmpColourMatch.Core.Estimation;

/// <summary>Gathers what pairs of skin and hair say of the light on hair to one mean and covariance.</summary>
internal static class HairLightBelief
{
    private const int Count = 3;

    /// <param name="beliefs">Their weights sum to 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static HairLight Of(List<(PairPosterior Pair, double Weight)> beliefs)
    {
        var mean = new double[Count];
        var square = new double[Count * Count];
        foreach (var (pair, weight) in beliefs)
        {
            for (var i = 0; i < Count; i++)
            {
                mean[i] += weight * pair.LightMean[i];
                for (var j = 0; j < Count; j++)
                {
                    square[(i * Count) + j] +=
                        weight * (pair.LightCovariance[(i * Count) + j] + (pair.LightMean[i] * pair.LightMean[j]));
                }
            }
        }

        return new HairLight(
            new Xyz(mean[0], mean[1], mean[2]),
            new Matrix3(
                Covariance(0, 0),
                Covariance(0, 1),
                Covariance(0, 2),
                Covariance(1, 0),
                Covariance(1, 1),
                Covariance(1, 2),
                Covariance(2, 0),
                Covariance(2, 1),
                Covariance(2, 2)
            )
        );

        double Covariance(int i, int j) => square[(i * Count) + j] - (mean[i] * mean[j]);
    }
}
