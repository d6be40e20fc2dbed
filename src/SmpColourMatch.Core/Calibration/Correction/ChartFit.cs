using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Calibration.Charts;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Correction;

/// <summary>The unknowns that explain a read chart best: Gauss and Newton's method under the priors, patches weighed by Student's t, the misfit learnt on the way.</summary>
internal sealed class ChartFit
{
    /// <summary>Enough for the unknowns to settle to 1e-4 of an sd on real charts.</summary>
    public const int Rounds = 12;

    /// <summary>Longest step of an unknown, in sd: far guesses do not leap over the curve's bends.</summary>
    private const double LongestStep = 3;

    /// <summary>Pixels that share one noise: JPEG and denoising tie neighbours together.</summary>
    private const double PixelsOfNoise = 16;

    /// <summary>Where logarithms begin; what is darker is not seen.</summary>
    private const double Least = 1e-5;

    private readonly LinearRgb? _darkest;
    private readonly double[] _noise = new double[ChartEquations.Rows];

    /// <param name="chart">The chart's patches.</param>
    /// <param name="reading">What was read of them.</param>
    public ChartFit(SeenSpectra chart, ChartReading reading)
        : this(chart, reading, default)
    {
        GuessGains();
        Run(Rounds);
    }

    /// <summary>The fit with a shadow's edge across the chart.</summary>
    /// <param name="plain">The fit without, from which it begins.</param>
    /// <param name="reading">What was read of the patches; those across the edge are not in use.</param>
    /// <param name="aside">The patches on one side of the edge.</param>
    /// <param name="rounds">How far it goes: <see cref="Rounds"/>, or fewer for a first look.</param>
    public ChartFit(ChartFit plain, ChartReading reading, PatchSet aside, int rounds = Rounds)
        : this(plain.Chart, reading, aside)
    {
        plain.Theta.CopyTo(Theta, 0);
        PatchSd = plain.PatchSd;
        Run(rounds);
    }

    private ChartFit(SeenSpectra chart, ChartReading reading, PatchSet aside)
    {
        (Chart, _darkest, Aside) = (chart, reading.Darkest, aside);
        foreach (var patch in reading.Patches)
        {
            var least = Math.Sqrt(Math.Max(patch.Pixels / PixelsOfNoise, 1));
            Set(patch, 0, patch.Mean.R, patch.Sd.R / least);
            Set(patch, 1, patch.Mean.G, patch.Sd.G / least);
            Set(patch, 2, patch.Mean.B, patch.Sd.B / least);
        }

        Theta = new double[FitLayout.Count];
    }

    /// <summary>The chart's patches as a camera sees them.</summary>
    public SeenSpectra Chart { get; }

    /// <summary>The patches on one side of a shadow's edge; none where there is no shadow.</summary>
    public PatchSet Aside { get; }

    /// <summary>The unknowns, by <see cref="FitLayout"/>.</summary>
    public double[] Theta { get; }

    /// <summary>Light of the file, patch × channel.</summary>
    public double[] Values { get; } = new double[ChartEquations.Rows];

    /// <summary>Which of them take part.</summary>
    public bool[] Seen { get; } = new bool[ChartEquations.Rows];

    /// <summary>Misfit of a patch, sd on <see cref="LightScale"/>: 0.4–1 on a good chart, above 2 on a copy or in patchy light.</summary>
    public double PatchSd { get; private set; } = FitPriors.PatchSd;

    /// <summary>The last equations, their weights, and their normal system: the inverse covariance of the unknowns.</summary>
    public ChartEquations Equations { get; private set; } = null!;

    public double[] Weights { get; } = new double[ChartEquations.Rows];

    public SymmetricSystem Normal { get; private set; } = null!;

    private void Set(PatchReading patch, int channel, double value, double noise)
    {
        var i = (3 * patch.Index) + channel;
        Values[i] = value > Least ? value : Least;
        Seen[i] = patch.State == PatchState.Used && value > FitPriors.Lowest;
        _noise[i] = noise;
    }

    /// <summary>From the greys that can be used, else from all patches.</summary>
    private void GuessGains()
    {
        var tone = new ToneInverse(Theta);
        var clean = Chart.Light(Theta);
        for (var channel = 0; channel < 3; channel++)
        {
            var ratios = Ratios(54, channel);
            if (ratios.Count == 0)
            {
                ratios = Ratios(0, channel);
            }

            ratios.Sort();
            Theta[FitLayout.Gain + channel] =
                ratios.Count == 0
                    ? 0
                    : (ratios[(ratios.Count - 1) / 2] + ratios[ratios.Count / 2]) / 2 / FitPriors.Gain;
        }

        List<double> Ratios(int first, int channel)
        {
            var found = new List<double>();
            for (var i = first + channel; i < Values.Length; i += 3)
            {
                if (Seen[i] && clean[i] > 0)
                {
                    found.Add(Math.Log(clean[i] / tone.WithFlare(channel, Values[i])));
                }
            }

            return found;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run(int rounds)
    {
        var step = new double[FitLayout.Count];
        for (var round = 0; round < rounds; round++)
        {
            Equations = ChartEquations.At(Chart, Values, Theta, Aside);
            Weigh(isRobust: round > 1);
            Normal = MakeNormal(step);
            Normal.Solve(step);
            var longest = 0.0;
            foreach (var value in step)
            {
                longest = Math.Max(longest, Math.Abs(value));
            }

            var share = Math.Min(1, LongestStep / Math.Max(longest, LongestStep));
            for (var k = 0; k < step.Length; k++)
            {
                Theta[k] -= share * step[k];
            }

            if (round > 1)
            {
                LearnMisfit();
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Weigh(bool isRobust)
    {
        for (var patch = 0; patch < Weights.Length; patch += 3)
        {
            var size = 0.0;
            for (var i = patch; i < patch + 3; i++)
            {
                var residual = Equations.Residual[i];
                size += Seen[i] ? residual * residual / Variance(i) : 0;
            }

            var weight = isRobust ? (FitPriors.Freedom + 3) / (FitPriors.Freedom + size) : 1;
            for (var i = patch; i < patch + 3; i++)
            {
                Weights[i] = Seen[i] ? weight / Variance(i) : 0;
            }
        }
    }

    /// <summary>Variance that a row is expected to have on <see cref="LightScale"/>.</summary>
    public double Variance(int i) => (PatchSd * PatchSd) + Noise(i);

    private double Noise(int i)
    {
        var noise = Equations.NoiseGain[i] * _noise[i];
        return noise * noise;
    }

    /// <summary>JᵀWJ + 1, and JᵀWr + θ into <paramref name="right"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private SymmetricSystem MakeNormal(double[] right)
    {
        var n = FitLayout.Count;
        var normal = new double[n * n];
        Theta.CopyTo(right, 0);
        for (var i = 0; i < n; i++)
        {
            normal[(i * n) + i] = 1;
        }

        if (_darkest is { } darkest)
        {
            FlareEvidence.AddTo(normal, right, Theta, darkest);
        }
        for (var row = 0; row < Weights.Length; row++)
        {
            if (Weights[row] == 0)
            {
                continue;
            }

            var j = Equations.Jacobian.AsSpan(row * n, n);
            for (var a = 0; a < n; a++)
            {
                var scaled = Weights[row] * j[a];
                if (scaled == 0)
                {
                    continue;
                }

                right[a] += scaled * Equations.Residual[row];
                var line = normal.AsSpan(a * n, a + 1);
                for (var b = 0; b < line.Length; b++)
                {
                    line[b] += scaled * j[b];
                }
            }
        }

        return new SymmetricSystem(normal, n);
    }

    /// <summary>The misfit that the residuals show, over the residuals that the unknowns left free.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LearnMisfit()
    {
        var (excess, freedom) = (0.0, Normal.InverseTrace() - FitLayout.Count);
        for (var i = 0; i < Weights.Length; i++)
        {
            var weight = Weights[i] * Variance(i);
            var residual = Equations.Residual[i];
            excess += weight * ((residual * residual) - Noise(i));
            freedom += weight;
        }

        PatchSd = Math.Sqrt(
            ((FitPriors.PatchSdWeight * FitPriors.PatchSd * FitPriors.PatchSd) + Math.Max(excess, 0))
                / (FitPriors.PatchSdWeight + Math.Max(freedom, 0))
        );
    }
}
