using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Calibration.Correction;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Measurement.Strands;

/// <summary>All the ways in which a photo can have come about, to one colour: the most probable lightness, since two kinds of hair far apart have no hair between them.</summary>
internal sealed class HairBeliefs
{
    /// <summary>Ways that weigh less than this against the best (in ln) are left out.</summary>
    private const double Negligible = -8;

    /// <summary>
    /// Lightnesses within this of each other, one sd in L*, count as one. Chosen by us: no hair is darker than black, so a wide one draws black hair up (rendered black coats read 2.5 L* light by 4,
    /// 2.0 by 3, 1.2 by 1.5), a narrow one chooses more often between two kinds that the photo cannot tell apart (by 1.5 stubble errs by 0.5 more).
    /// </summary>
    private const double Together = 3;

    private const int StepL = 2;

    private readonly List<HairHypothesis> _all = [];
    private double _best = double.NegativeInfinity;

    public void Add(HairHypothesis hypothesis)
    {
        var weighed = hypothesis.Weighed();
        _best = Math.Max(_best, weighed.LogWeight);
        if (weighed.LogWeight > _best + Negligible)
        {
            _all.Add(weighed);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public UnmixedHair Conclude()
    {
        var kept = _all.Where(one => one.LogWeight > _best + Negligible).Select(one => Judge(one, _best)).ToArray();
        var lightness = MostProbable(kept);
        var total = 0.0;
        Lab centre = default;
        foreach (var one in kept)
        {
            var near = one.Weight * Near(one.Lab.L - lightness, Together);
            total += near;
            centre += near * one.Lab;
        }

        centre = 1 / total * centre;
        var all = 0.0;
        var (l, a, b) = (0.0, 0.0, 0.0);
        foreach (var one in kept)
        {
            var off = one.Lab - centre;
            all += one.Weight;
            l += one.Weight * (one.Variance.X + (off.L * off.L));
            a += one.Weight * (one.Variance.Y + (off.A * off.A));
            b += one.Weight * (one.Variance.Z + (off.B * off.B));
        }

        var sd = new LabSd(Math.Sqrt(l / all), Math.Sqrt(a / all), Math.Sqrt(b / all));
        return new UnmixedHair(centre, sd, Grey(kept, lightness, total));
    }

    private static Judged Judge(HairHypothesis one, double best)
    {
        var (light, covariance) = one.Conclude();
        var rgb = new LinearRgb(light.X, light.Y, light.Z);
        var slope = LabSlope.At(rgb) * Matrix3.Diagonal(light.X, light.Y, light.Z);
        var spread = slope * covariance * Covariances.Transpose(slope);
        return new Judged(
            Math.Exp(one.LogWeight - best),
            rgb.ToLab(),
            new Xyz(Math.Max(spread.M11, 0), Math.Max(spread.M22, 0), Math.Max(spread.M33, 0)),
            one.Grey
        );
    }

    /// <summary>The top of the density of L*, between the steps by the parabola through the highest and its neighbours: else colours would jump by a step.</summary>
    private static double MostProbable(Judged[] kept)
    {
        Span<double> density = stackalloc double[(100 / StepL) + 1];
        foreach (ref readonly var one in kept.AsSpan())
        {
            var sd = Math.Sqrt(one.Variance.X + (Together * Together));
            for (var i = 0; i < density.Length; i++)
            {
                density[i] += one.Weight * Near(one.Lab.L - (i * StepL), sd) / sd;
            }
        }

        var top = 0;
        for (var i = 1; i < density.Length; i++)
        {
            top = density[i] > density[top] ? i : top;
        }

        if (top == 0 || top == density.Length - 1)
        {
            return top * StepL;
        }

        var (before, after) = (density[top - 1], density[top + 1]);
        var bend = before - (2 * density[top]) + after;
        return StepL * (bend < 0 ? top + (0.5 * (before - after) / bend) : top);
    }

    /// <summary>The mean share of white among the ways that give about that lightness; none, if most of them have none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Grey(Judged[] kept, double lightness, double total)
    {
        var (none, sum) = (0.0, 0.0);
        foreach (var one in kept)
        {
            var near = one.Weight * Near(one.Lab.L - lightness, Together);
            none += one.Grey <= 0 ? near : 0;
            sum += near * one.Grey;
        }

        return none > total / 2 ? 0 : sum / total;
    }

    private static double Near(double distance, double sd) => Math.Exp(-(distance * distance) / (2 * sd * sd));

    private readonly record struct Judged(double Weight, Lab Lab, Xyz Variance, double Grey);
}
