using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>Corrects the chart by its own correction, with each patch and without it.</summary>
internal static class ResidualJudge
{
    public static ChartResiduals Judge(ChartFit fit, AimMatrix aims, IReadOnlyList<PatchReading> readings)
    {
        var chart = fit.Chart;
        var matrix = aims.For(fit.Theta);
        var patches = new double[chart.Count];
        var (used, sum, max, without, asShot) = (0, 0.0, 0.0, 0.0, 0.0);
        for (var p = 0; p < patches.Length; p++)
        {
            patches[p] = Error(fit, fit.Theta, matrix, chart, p);
            if (!IsSeen(fit, p))
            {
                continue;
            }

            used++;
            (sum, max) = (sum + patches[p], Math.Max(max, patches[p]));
            var theta = Without(fit, p);
            without += Error(fit, theta, aims.For(theta), chart, p);
            asShot += DeltaE00.Between(readings[p].Mean.ToLab(), chart.Truth[p].ToLab());
        }

        return new ChartResiduals(patches, sum / used, max, without / used, asShot / used);
    }

    private static bool IsSeen(ChartFit fit, int patch) =>
        fit.Seen[3 * patch] || fit.Seen[(3 * patch) + 1] || fit.Seen[(3 * patch) + 2];

    private static double Error(ChartFit fit, double[] theta, Matrix3 matrix, SeenSpectra chart, int patch)
    {
        var tone = new ToneInverse(theta);
        var light = matrix.Apply(new Xyz(Even(0), Even(1), Even(2)));
        return DeltaE00.Between(new LinearRgb(light.X, light.Y, light.Z).ToLab(), chart.Truth[patch].ToLab());

        double Even(int channel) =>
            (tone.Light(channel, fit.Values[(3 * patch) + channel]) - ChartGloss.At(theta, patch))
            / ChartShade.At(theta, fit.Aside, patch, channel);
    }

    /// <summary>The unknowns with what a patch taught taken back, to first order: θ + N⁻¹JᵀW·(1 − H)⁻¹·r over its three rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double[] Without(ChartFit fit, int patch)
    {
        var n = FitLayout.Count;
        Span<double> solved = stackalloc double[3 * n];
        for (var c = 0; c < 3; c++)
        {
            var row = (3 * patch) + c;
            var column = solved.Slice(c * n, n);
            fit.Equations.Jacobian.AsSpan(row * n, n).CopyTo(column);
            foreach (ref var value in column)
            {
                value *= fit.Weights[row];
            }

            fit.Normal.Solve(column);
        }

        var hat = new Matrix3(
            1 - Hat(solved, 0, 0),
            -Hat(solved, 0, 1),
            -Hat(solved, 0, 2),
            -Hat(solved, 1, 0),
            1 - Hat(solved, 1, 1),
            -Hat(solved, 1, 2),
            -Hat(solved, 2, 0),
            -Hat(solved, 2, 1),
            1 - Hat(solved, 2, 2)
        );
        var residual = fit.Equations.Residual;
        var rest = hat.Inverse()
            .Apply(new Xyz(residual[3 * patch], residual[(3 * patch) + 1], residual[(3 * patch) + 2]));
        var theta = fit.Theta.AsSpan().ToArray();
        for (var k = 0; k < n; k++)
        {
            theta[k] += (solved[k] * rest.X) + (solved[n + k] * rest.Y) + (solved[(2 * n) + k] * rest.Z);
        }

        return theta;

        double Hat(ReadOnlySpan<double> columns, int row, int column)
        {
            var j = fit.Equations.Jacobian.AsSpan(((3 * patch) + row) * n, n);
            var sum = 0.0;
            for (var k = 0; k < n; k++)
            {
                sum += j[k] * columns[(column * n) + k];
            }

            return sum;
        }
    }
}
