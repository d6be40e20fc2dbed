using System.Runtime.CompilerServices;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>The equations of a chart's fit at one guess: light read off the photo against light that the model expects, on <see cref="LightScale"/>.</summary>
internal sealed class ChartEquations
{
    public const int Rows = 72;

    /// <summary>Where the light that is expected begins: no patch is blacker.</summary>
    private const double Least = 1e-6;

    private ChartEquations() { }

    /// <summary>Read less expected; patch × channel.</summary>
    public double[] Residual { get; } = new double[Rows];

    /// <summary>Derivative of <see cref="Residual"/> by the unknowns; row by row.</summary>
    public double[] Jacobian { get; } = new double[Rows * FitLayout.Count];

    /// <summary>What noise of 1 in the file's light does on the scale.</summary>
    public double[] NoiseGain { get; } = new double[Rows];

    /// <param name="chart">The chart's 24 patches.</param>
    /// <param name="values">Light of the file, patch × channel, above 0.</param>
    /// <param name="theta">The guess.</param>
    /// <param name="aside">The patches on one side of a shadow's edge.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ChartEquations At(
        SeenSpectra chart,
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> theta,
        PatchSet aside
    )
    {
        var equations = new ChartEquations();
        var tone = new ToneInverse(theta);
        var clean = chart.Light(theta);
        for (var i = 0; i < Rows; i++)
        {
            var (patch, channel) = (i / 3, i % 3);
            var withFlare = tone.WithFlare(channel, values[i]);
            var read = tone.Light(channel, values[i]);
            var shade = ChartShade.At(theta, aside, patch, channel);
            var diffuse = clean[i] * shade;
            var expected = Math.Max(diffuse + ChartGloss.At(theta, patch), Least);
            equations.Residual[i] = LightScale.Of(read) - LightScale.Of(expected);
            var up = LightScale.Slope(read);
            var down = -LightScale.Slope(expected);
            equations.NoiseGain[i] = LightScale.Slope(Math.Max(withFlare, 1e-4)) * withFlare / values[i];

            var row = equations.Jacobian.AsSpan(i * FitLayout.Count, FitLayout.Count);
            for (var k = 0; k < FitLayout.Responses; k++)
            {
                row[k] = down * shade * chart.Parts[k][i];
            }

            AddTone(row, channel, values[i], up, withFlare);
            var (column, line) = (ChartShade.Column(patch), ChartShade.Row(patch));
            row[FitLayout.Plane] = down * diffuse * FitPriors.Plane * column;
            row[FitLayout.Plane + 1] = down * diffuse * FitPriors.Plane * line;
            row[FitLayout.Tint + channel] = down * diffuse * FitPriors.Tint * column;
            row[FitLayout.Tint + 3 + channel] = down * diffuse * FitPriors.Tint * line;
            row[FitLayout.Shadow] = aside.Contains(patch) ? down * diffuse * FitPriors.Shadow : 0;
            ChartGloss.AddTo(row, patch, down);
        }

        return equations;
    }

    /// <summary>Derivatives of light read off a value, times <paramref name="factor"/>, by the unknowns of the tone curve.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddTone(Span<double> row, int channel, double value, double factor, double withFlare)
    {
        var (low, share) = ToneInverse.Place(value);
        for (var k = 0; k < FitLayout.Curves; k++)
        {
            row[FitLayout.Curve + k] = factor * withFlare * ToneInverse.Component(k, low, share);
        }

        row[FitLayout.Gain + channel] = factor * withFlare * FitPriors.Gain;
        row[FitLayout.Offset + channel] = -factor * FitPriors.Offset;
        row[FitLayout.Slope + channel] = factor * withFlare * FitPriors.Slope * ToneInverse.Level(value);
    }
}
