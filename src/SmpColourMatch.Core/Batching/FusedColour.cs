using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Batching;

/// <summary>The mean of several measurements of one colour, each weighted by its own variance.</summary>
/// <param name="Lab">The weighted mean, coordinate by coordinate.</param>
/// <param name="Sd">One standard deviation of it.</param>
/// <param name="ChiSquare">Σ((value − mean)/sd)² over all coordinates.</param>
/// <param name="Farthest">Index of the measurement that lies farthest off, in its own sd.</param>
internal readonly record struct FusedColour(Lab Lab, LabSd Sd, double ChiSquare, int Farthest)
{
    /// <summary>
    /// Share of a photo's own variance that all photos of one client have in common: the same camera, the same room. Chosen by us: half. With
    /// 0 many photos would look as good as a chart; with 1 a second photo would teach nothing. What photos without a chart owe to the same
    /// assumptions (<see cref="MeasuredColour.Assumed"/>) is common to them altogether.
    /// </summary>
    public const double Shared = 0.5;

    /// <summary>The one-sided 95 % point of the normal distribution.</summary>
    private const double NinetyFivePercent = 1.645;

    /// <summary>Whether the measurements scatter more than their doubt lets expect, 19 times in 20.</summary>
    public bool Disagrees(int count)
    {
        // Wilson and Hilferty 1931: the cube root of χ²/f is nearly normal.
        var freedom = 3.0 * (count - 1);
        var point = 1 - (2 / (9 * freedom)) + (NinetyFivePercent * Math.Sqrt(2 / (9 * freedom)));
        return count > 1 && ChiSquare > freedom * point * point * point;
    }

    /// <param name="colours">One or more.</param>
    public static FusedColour Of(IReadOnlyList<MeasuredColour> colours)
    {
        var mean = new double[3];
        var sd = new double[3];
        var misses = new double[colours.Count];
        for (var axis = 0; axis < 3; axis++)
        {
            double weights = 0;
            foreach (var colour in colours)
            {
                var (value, variance, _) = colour.On(axis);
                weights += 1 / variance;
                mean[axis] += value / variance;
            }

            mean[axis] /= weights;
            var (scatter, assumed, room, chance) = (0.0, 0.0, 0.0, 0.0);
            for (var i = 0; i < colours.Count; i++)
            {
                var (value, variance, taken) = colours[i].On(axis);
                var miss = (value - mean[axis]) * (value - mean[axis]) / variance;
                misses[i] += miss;
                scatter += miss;
                // Errors that are common add up, errors of each photo's own add in square.
                var weight = 1 / (variance * weights);
                assumed += weight * Math.Sqrt(taken);
                room += weight * Math.Sqrt(Shared * (variance - taken));
                chance += weight * weight * (1 - Shared) * (variance - taken);
            }

            // Birge 1932: photos that scatter more than they should were less sure than they said.
            var birge = colours.Count > 1 ? Math.Max(1, scatter / (colours.Count - 1)) : 1;
            sd[axis] = Math.Sqrt(((assumed * assumed) + (room * room) + chance) * birge);
        }

        return new FusedColour(
            new Lab(mean[0], mean[1], mean[2]),
            new LabSd(sd[0], sd[1], sd[2]),
            misses.Sum(),
            Array.IndexOf(misses, misses.Max())
        );
    }
}
