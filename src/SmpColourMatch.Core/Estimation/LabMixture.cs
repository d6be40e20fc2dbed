using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Estimation;

/// <summary>Gathers weighted normal beliefs about skin and hair, given in ln of linear sRGB, to one mean and covariance in Lab.</summary>
internal sealed class LabMixture
{
    private const int Count = 6;
    private readonly double[] _mean = new double[Count];
    private readonly double[] _square = new double[Count * Count];

    public Lab Skin => new(_mean[0], _mean[1], _mean[2]);

    public Lab Hair => new(_mean[3], _mean[4], _mean[5]);

    public LabSd SkinSd => new(Sd(0), Sd(1), Sd(2));

    public LabSd HairSd => new(Sd(3), Sd(4), Sd(5));

    /// <summary>Covariance of one coordinate (0–2: L*, a*, b*) of skin with the same of hair.</summary>
    public double Common(int coordinate) =>
        _square[(coordinate * Count) + coordinate + 3] - (_mean[coordinate] * _mean[coordinate + 3]);

    /// <param name="weight">Weights of all sum to 1.</param>
    /// <param name="log">Six values.</param>
    /// <param name="covariance">6 × 6.</param>
    public void Add(double weight, double[] log, double[] covariance)
    {
        var (skin, hair) = (LogColour.ToLab(log.AsSpan(0, 3)), LogColour.ToLab(log.AsSpan(3, 3)));
        double[] lab = [skin.L, skin.A, skin.B, hair.L, hair.A, hair.B];
        double[][] slopes = [Rows(log.AsSpan(0, 3)), Rows(log.AsSpan(3, 3))];
        for (var i = 0; i < Count; i++)
        {
            _mean[i] += weight * lab[i];
            for (var j = 0; j < Count; j++)
            {
                var sum = lab[i] * lab[j];
                for (var k = 0; k < 3; k++)
                {
                    for (var l = 0; l < 3; l++)
                    {
                        sum +=
                            slopes[i / 3][(i % 3 * 3) + k]
                            * covariance[(((i / 3 * 3) + k) * Count) + (j / 3 * 3) + l]
                            * slopes[j / 3][(j % 3 * 3) + l];
                    }
                }

                _square[(i * Count) + j] += weight * sum;
            }
        }
    }

    private double Sd(int i) => Math.Sqrt(Math.Max(0, _square[(i * Count) + i] - (_mean[i] * _mean[i])));

    private static double[] Rows(ReadOnlySpan<double> log)
    {
        var slope = LogColour.Slope(log);
        var (x, y, z) = (slope.Apply(new Xyz(1, 0, 0)), slope.Apply(new Xyz(0, 1, 0)), slope.Apply(new Xyz(0, 0, 1)));
        return [x.X, y.X, z.X, x.Y, y.Y, z.Y, x.Z, y.Z, z.Z];
    }
}
