using System.Numerics;
using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>
/// How much 24 colours look like the chart's under an unknown light, camera and exposure: the share of the reference's variance that a
/// linear map of the seen colours explains.
/// </summary>
internal sealed class ChartLikeness
{
    private const int Count = ClassicChart.Columns * ClassicChart.Rows;

    /// <summary>Cells of an equation: three channels and a constant on the left, three targets on the right.</summary>
    private const int Unknowns = 4;

    /// <inheritdoc cref="Unknowns"/>
    private const int Stride = Unknowns + 3;

    /// <summary>
    /// Patches that may miss the map and yet be forgiven: glare, a finger, dirt, clipping. Chosen by us: 4 of 24; more would let a
    /// covered chart through.
    /// </summary>
    public const int Forgiven = 4;

    /// <summary>
    /// Least likeness to be a chart. Chosen by us: real charts reach 0.94 (0.87 where half of it is clipped), lattices of anything else
    /// stay below 0.72, charts half under a leaf below 0.83.
    /// </summary>
    public const double LeastOfCharts = 0.85;

    /// <summary>
    /// A patch farther than this from its colour, in standard deviations of the chart's colours, is of something else. Chosen by us: 1;
    /// of printed charts two patches at most are beyond it.
    /// </summary>
    public const double StrayError = 1;

    /// <summary>Below this an order of patches is wrong and not worth a second look: wrong orders of real charts stay below 0.72.</summary>
    private const double Hopeless = 0.3;

    /// <summary>Added before the cube root, against noise in the dark: 0.2 % of the brightest patch.</summary>
    private const double Toe = 0.002;

    /// <summary>
    /// The reference, patch by patch: lightness and two opponent differences of cube roots, each of variance 1 over the chart, so that hue
    /// counts twice as much as lightness.
    /// </summary>
    private static readonly Lazy<double[]> Reference = new(MakeReference);

    private readonly double[] _coded = new double[3 * Count];
    private readonly bool[] _used = new bool[Count];
    private readonly double[] _errors = new double[Count];

    /// <summary>How far each patch is from the last fit, squared, in variances of the reference (3 in all for the mean colour).</summary>
    public ReadOnlySpan<double> Errors => _errors;

    /// <param name="seen">Linear light of the patches in the order of the chart as supposed.</param>
    /// <returns>1 = explained wholly; 0 or less = nothing of it. The worst <see cref="Forgiven"/> patches do not count.</returns>
    public double Of(ReadOnlySpan<Vector3> seen)
    {
        Encode(seen);
        Array.Fill(_used, true);
        var score = Fit();
        for (var round = 0; round < Forgiven && score > Hopeless; round++)
        {
            _used[Worst()] = false;
            score = Fit();
        }

        return score;
    }

    private int Worst()
    {
        var worst = -1;
        for (var i = 0; i < Count; i++)
        {
            if (_used[i] && (worst < 0 || _errors[i] > _errors[worst]))
            {
                worst = i;
            }
        }

        return worst;
    }

    /// <summary>Cube roots after each channel is scaled to its brightest patch: gains and most of the tone curve fall out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Encode(ReadOnlySpan<Vector3> seen)
    {
        var most = new Vector3(1e-6f);
        foreach (var colour in seen)
        {
            most = Vector3.Max(most, colour);
        }

        for (var i = 0; i < Count; i++)
        {
            var share = Vector3.Max(seen[i] / most, Vector3.Zero);
            for (var channel = 0; channel < 3; channel++)
            {
                _coded[(i * 3) + channel] = Math.Cbrt(share[channel] + Toe);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Fit()
    {
        var reference = Reference.Value;
        Span<double> row = stackalloc double[Stride];
        Span<double> system = stackalloc double[Unknowns * Stride];
        Span<double> sums = stackalloc double[Stride];
        system.Clear();
        row[3] = 1;
        var count = 0;
        for (var i = 0; i < Count; i++)
        {
            if (_used[i])
            {
                _coded.AsSpan(3 * i, 3).CopyTo(row);
                reference.AsSpan(3 * i, 3).CopyTo(row[Unknowns..]);
                SquareSystem.Add(system, row, Unknowns, 1);
                count++;
            }
        }

        // A whisper of ridge: equal colours have no map, and shall score 0.
        for (var i = 0; i < 3; i++)
        {
            system[i * (Stride + 1)] += 1e-4;
        }

        system[((Unknowns - 1) * Stride)..].CopyTo(sums);
        return SquareSystem.Solve(system, Unknowns) ? Explained(reference, system, sums[Unknowns..], count) : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Explained(double[] reference, ReadOnlySpan<double> map, ReadOnlySpan<double> sums, int count)
    {
        double unexplained = 0;
        double total = 0;
        for (var k = 0; k < 3; k++)
        {
            total -= sums[k] * sums[k] / count;
        }

        for (var i = 0; i < Count; i++)
        {
            double error = 0;
            double square = 0;
            for (var k = 0; k < 3; k++)
            {
                var column = Unknowns + k;
                var target = reference[(3 * i) + k];
                var miss =
                    target
                    - (map[column] * _coded[3 * i])
                    - (map[Stride + column] * _coded[(3 * i) + 1])
                    - (map[(2 * Stride) + column] * _coded[(3 * i) + 2])
                    - map[(3 * Stride) + column];
                error += miss * miss;
                square += target * target;
            }

            _errors[i] = error;
            unexplained += _used[i] ? error : 0;
            total += _used[i] ? square : 0;
        }

        return 1 - (unexplained / total);
    }

    private static double[] MakeReference()
    {
        var targets = new double[3 * Count];
        for (var i = 0; i < Count; i++)
        {
            var colour = LinearRgb.FromLab(Illuminant.D65.ToLab(ClassicChart.Patches[i]));
            var (r, g, b) = (Root(colour.R), Root(colour.G), Root(colour.B));
            (targets[3 * i], targets[(3 * i) + 1], targets[(3 * i) + 2]) = (r + g + b, r - g, ((r + g) / 2) - b);
        }

        for (var k = 0; k < 3; k++)
        {
            double sum = 0;
            double squares = 0;
            for (var i = 0; i < Count; i++)
            {
                sum += targets[(3 * i) + k];
                squares += targets[(3 * i) + k] * targets[(3 * i) + k];
            }

            var mean = sum / Count;
            var sd = Math.Sqrt((squares / Count) - (mean * mean));
            for (var i = 0; i < Count; i++)
            {
                targets[(3 * i) + k] = (targets[(3 * i) + k] - mean) / sd;
            }
        }

        return targets;

        static double Root(double light) => Math.Cbrt(Math.Max(light, 0) + Toe);
    }
}
