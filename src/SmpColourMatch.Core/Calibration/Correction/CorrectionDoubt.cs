using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>What a fit leaves in doubt of the Lab of skin and of hair: its covariance sent through the correction, what one matrix cannot set right for all of them, and a floor.</summary>
internal sealed class CorrectionDoubt(ChartFit fit, Matrix3 matrix)
{
    private readonly ToneInverse _tone = new(fit.Theta);

    /// <summary>Root mean square over the spectra.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public LabSd Of(SeenSpectra spectra)
    {
        var light = spectra.Light(fit.Theta);
        var (l, a, b) = (0.0, 0.0, 0.0);
        for (var i = 0; i < spectra.Count; i++)
        {
            var seen = new LinearRgb(light[3 * i], light[(3 * i) + 1], light[(3 * i) + 2]);
            var corrected = Corrected(matrix, seen);
            var bias = corrected.ToLab() - spectra.Truth[i].ToLab();
            var (varianceL, varianceA, varianceB) = Variance(spectra, i, seen, corrected);
            l += varianceL + (bias.L * bias.L);
            a += varianceA + (bias.A * bias.A);
            b += varianceB + (bias.B * bias.B);
        }

        var open = new LabSd(Math.Sqrt(l / spectra.Count), Math.Sqrt(a / spectra.Count), Math.Sqrt(b / spectra.Count));
        return LabSd.Combine(open, FitPriors.Floor);
    }

    private static LinearRgb Corrected(Matrix3 matrix, LinearRgb light)
    {
        var product = matrix.Apply(new Xyz(light.R, light.G, light.B));
        return new LinearRgb(product.X, product.Y, product.Z);
    }

    /// <summary>Diagonal of D·M·G·N⁻¹·(D·M·G)ᵀ, G = change of the light read off the file by the unknowns, D = dLab/dRGB.</summary>
    private (double L, double A, double B) Variance(SeenSpectra spectra, int index, LinearRgb seen, LinearRgb corrected)
    {
        var n = FitLayout.Count;
        Span<double> change = stackalloc double[3 * n];
        change.Clear();
        for (var channel = 0; channel < 3; channel++)
        {
            var row = change.Slice(channel * n, n);
            for (var k = 0; k < FitLayout.Responses; k++)
            {
                row[k] = spectra.Parts[k][(3 * index) + channel];
            }

            var light = channel switch
            {
                0 => seen.R,
                1 => seen.G,
                _ => seen.B,
            };
            var value = _tone.Invert(channel, light);
            ChartEquations.AddTone(row, channel, value, -1, _tone.WithFlare(channel, value));
        }

        var lab = LabSlope.At(corrected) * matrix;
        return (
            Quadratic(change, lab.M11, lab.M12, lab.M13),
            Quadratic(change, lab.M21, lab.M22, lab.M23),
            Quadratic(change, lab.M31, lab.M32, lab.M33)
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Quadratic(ReadOnlySpan<double> change, double red, double green, double blue)
    {
        var n = FitLayout.Count;
        Span<double> row = stackalloc double[n];
        for (var k = 0; k < n; k++)
        {
            row[k] = (red * change[k]) + (green * change[n + k]) + (blue * change[(2 * n) + k]);
        }

        fit.Normal.SolveLower(row);
        var sum = 0.0;
        foreach (var value in row)
        {
            sum += value * value;
        }

        return sum;
    }
}
