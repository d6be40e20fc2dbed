using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>The plainest correction by a chart: one 3 × 3 matrix in linear light, by least squares in which skin and greys weigh more.</summary>
public sealed class LinearChartFit
{
    /// <summary>practice.md: the two skin patches count six times, the greys three times; that alone cuts the error on skin to a third.</summary>
    private const double SkinWeight = 6;

    /// <inheritdoc cref="SkinWeight"/>
    private const double GreyWeight = 3;

    /// <summary>Light added to a patch's own before errors are taken relative to it, so that the blacks do not rule. Chosen by us: 5 %.</summary>
    private const double Toe = 0.05;

    private readonly ChartReading _reading;
    private readonly LinearRgb[] _reference;
    private readonly Matrix3 _matrix;

    private LinearChartFit(ChartReading reading, LinearRgb[] reference, Matrix3 matrix)
    {
        (_reading, _reference, _matrix) = (reading, reference, matrix);
        var used = reading.Patches.Where(patch => patch.State == PatchState.Used).ToList();
        Mean = used.Average(patch => Error(matrix, patch));
        Max = used.Max(patch => Error(matrix, patch));
        LeaveOneOutMean = used.Average(patch => Solve(patch.Index) is { } without ? Error(without, patch) : 0);
        AsShotMean = used.Average(patch => Error(Matrix3.Identity, patch));
    }

    /// <summary>Mean CIEDE2000 of the used patches after the correction.</summary>
    public double Mean { get; }

    /// <summary>The greatest.</summary>
    public double Max { get; }

    /// <summary>The mean when each patch is corrected without having been used itself.</summary>
    public double LeaveOneOutMean { get; }

    /// <summary>The mean before the correction.</summary>
    public double AsShotMean { get; }

    /// <param name="reading">Of which patches in state <see cref="PatchState.Used"/> count.</param>
    /// <param name="reference">Reflectances of the 24 patches.</param>
    /// <returns>Null when the patches do not fix a correction.</returns>
    public static LinearChartFit? Fit(ChartReading reading, IReadOnlyList<Spectrum> reference)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(reference);
        var wanted = new LinearRgb[reference.Count];
        for (var i = 0; i < wanted.Length; i++)
        {
            wanted[i] = LinearRgb.FromLab(Illuminant.D65.ToLab(reference[i]));
        }

        return Solve(reading, wanted, without: -1) is { } matrix ? new LinearChartFit(reading, wanted, matrix) : null;
    }

    /// <summary>Corrects a picture in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Apply(RgbPlanes<float> pixels)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        var m = _matrix;
        var (m11, m12, m13) = ((float)m.M11, (float)m.M12, (float)m.M13);
        var (m21, m22, m23) = ((float)m.M21, (float)m.M22, (float)m.M23);
        var (m31, m32, m33) = ((float)m.M31, (float)m.M32, (float)m.M33);
        var red = pixels.Red.Samples;
        var green = pixels.Green.Samples;
        var blue = pixels.Blue.Samples;
        for (var i = 0; i < red.Length; i++)
        {
            var (r, g, b) = (red[i], green[i], blue[i]);
            red[i] = (m11 * r) + (m12 * g) + (m13 * b);
            green[i] = (m21 * r) + (m22 * g) + (m23 * b);
            blue[i] = (m31 * r) + (m32 * g) + (m33 * b);
        }
    }

    private double Error(in Matrix3 matrix, in PatchReading patch)
    {
        var light = matrix.Apply(new Xyz(patch.Mean.R, patch.Mean.G, patch.Mean.B));
        return DeltaE00.Between(new LinearRgb(light.X, light.Y, light.Z).ToLab(), _reference[patch.Index].ToLab());
    }

    private Matrix3? Solve(int without) => Solve(_reading, _reference, without);

    private static Matrix3? Solve(ChartReading reading, LinearRgb[] reference, int without)
    {
        const int n = 3;
        Span<double> system = stackalloc double[n * 2 * n];
        Span<double> row = stackalloc double[2 * n];
        system.Clear();
        foreach (var patch in reading.Patches)
        {
            if (patch.State != PatchState.Used || patch.Index == without)
            {
                continue;
            }

            var want = reference[patch.Index];
            (row[0], row[1], row[2]) = (patch.Mean.R, patch.Mean.G, patch.Mean.B);
            (row[3], row[4], row[5]) = (want.R, want.G, want.B);
            var share =
                patch.Index < 2 ? SkinWeight
                : patch.Row == ClassicChart.Rows - 1 ? GreyWeight
                : 1;
            var light = want.ToXyz().Y + Toe;
            SquareSystem.Add(system, row, n, share / (light * light));
        }

        return SquareSystem.Solve(system, n)
            ? new Matrix3(
                system[3],
                system[9],
                system[15],
                system[4],
                system[10],
                system[16],
                system[5],
                system[11],
                system[17]
            )
            : null;
    }
}
