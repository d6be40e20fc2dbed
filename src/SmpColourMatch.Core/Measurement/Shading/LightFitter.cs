using System.Numerics;
using SmpColourMatch.Core.Optics;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Core.Measurement.Shading;

/// <summary>
/// Fits how light falls on a head: skin, hair and stubble are lit alike, each with a brightness of its own. Linear in the normal, which soft
/// lamps and a bright room nearly are on the lit side; what is darker than that (shadow, hair's shade) is weighed down more than what is lighter.
/// </summary>
internal static class LightFitter
{
    /// <summary>Light comes from above as a rule and falls off towards the outline: mean and sd of the slope over lamps at 5–65° height, ±60° aside. See docs/measurement.md.</summary>
    private static readonly Vector3 PriorMean = new(0, -0.3f, 0.6f);

    private static readonly Vector3 PriorSd = new(0.5f, 0.4f, 0.3f);

    /// <summary>Weight of a region's pieces: hair has gloss and strands, stubble varies in density. Chosen by us.</summary>
    private static double WeightOf(Region region) =>
        region switch
        {
            Region.Skin => 1,
            Region.Stubble => 0.6,
            _ => 0.3,
        };

    /// <summary>All pieces together weigh as many independent ones: neighbours err alike. Chosen by us; more trusts the model, less the prior.</summary>
    private const double Independent = 150;

    /// <summary>Darker pieces lose half their weight at this many robust deviations, lighter ones at <see cref="LighterReach"/>.</summary>
    private const double DarkerReach = 0.7;

    private const double LighterReach = 4;

    private const double LeastDeviation = 0.04;

    private const int Rounds = 25;

    /// <summary>Fewer pieces of hair or stubble than this tell nothing of the light.</summary>
    private const int LeastCells = 15;

    /// <param name="skin">Pieces of skin, at least one.</param>
    /// <param name="colours">Of the skin.</param>
    /// <param name="others">Pieces of hair and stubble.</param>
    /// <param name="wanted">The normal that will be asked for.</param>
    public static FacingLight Fit(
        IReadOnlyList<ShadedCell> skin,
        TwoColours colours,
        IReadOnlyList<IReadOnlyList<ShadedCell>> others,
        Vector3 wanted
    )
    {
        var groups = new List<(double[] Light, Vector3[] Normals, double Weight)> { Group(skin, colours.DiffuseLight) };
        foreach (var cells in others.Where(cells => cells.Count >= LeastCells))
        {
            groups.Add(Group(cells, light => light.X + light.Y + light.Z));
        }

        var slope = PriorMean;
        var levels = groups.ConvertAll(group => Level(group.Light, group.Normals, slope));
        for (var round = 0; round < Rounds; round++)
        {
            slope = Step(groups, levels, slope);
        }

        var misfits = new double[groups[0].Light.Length];
        var mean = Vector3.Zero;
        for (var i = 0; i < misfits.Length; i++)
        {
            var normal = groups[0].Normals[i];
            misfits[i] = Math.Abs((groups[0].Light[i] / levels[0]) - 1 - Vector3.Dot(slope, normal - Vector3.UnitZ));
            mean += normal / misfits.Length;
        }

        Array.Sort(misfits);
        var lights = groups[0].Light;
        Array.Sort(lights);
        return new FacingLight(
            slope,
            levels[0],
            1.4826 * misfits[misfits.Length / 2],
            (mean - wanted).Length(),
            lights[(int)(0.95 * (lights.Length - 1))]
        );
    }

    private static (double[] Light, Vector3[] Normals, double Weight) Group(
        IReadOnlyList<ShadedCell> cells,
        Func<Vector3, double> lightOf
    ) =>
        (
            [.. cells.Select(cell => lightOf(cell.Light))],
            [.. cells.Select(cell => cell.Normal)],
            WeightOf(cells[0].Region)
        );

    private static double Level(double[] light, Vector3[] normals, Vector3 slope)
    {
        var levels = new double[light.Length];
        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] = light[i] / Math.Max(1 + Vector3.Dot(slope, normals[i] - Vector3.UnitZ), 0.1);
        }

        Array.Sort(levels);
        return levels[levels.Length / 2];
    }

    /// <summary>One round: robust weights about the present model, then least squares for slope and levels together, half taken over.</summary>
    private static Vector3 Step(
        List<(double[] Light, Vector3[] Normals, double Weight)> groups,
        List<double> levels,
        Vector3 slope
    )
    {
        var size = 3 + groups.Count;
        var matrix = new double[size * size];
        var right = new double[size];
        var total = 0.0;
        Span<double> row = stackalloc double[size];
        for (var g = 0; g < groups.Count; g++)
        {
            var (light, normals, weight) = groups[g];
            var residuals = new double[light.Length];
            for (var i = 0; i < light.Length; i++)
            {
                residuals[i] = (light[i] / levels[g]) - 1 - Vector3.Dot(slope, normals[i] - Vector3.UnitZ);
            }

            var deviation = RobustDeviation(residuals);
            for (var i = 0; i < light.Length; i++)
            {
                var t = residuals[i] / deviation / (residuals[i] < 0 ? DarkerReach : LighterReach);
                var w = weight * Math.Sqrt(Math.Clamp(normals[i].Z, 0.1, 1)) / (1 + (t * t));
                row.Clear();
                (row[0], row[1], row[2], row[3 + g]) = (normals[i].X, normals[i].Y, normals[i].Z - 1, 1);
                total += w;
                for (var a = 0; a < size; a++)
                {
                    right[a] += w * row[a] * (light[i] / levels[g]);
                    for (var b = 0; b < size; b++)
                    {
                        matrix[(a * size) + b] += w * row[a] * row[b];
                    }
                }
            }
        }

        // The prior weighs against as many independent pieces as there are taken to be.
        var scale = total / Independent;
        Span<double> mean = [PriorMean.X, PriorMean.Y, PriorMean.Z];
        Span<double> sd = [PriorSd.X, PriorSd.Y, PriorSd.Z];
        for (var a = 0; a < 3; a++)
        {
            matrix[(a * size) + a] += scale / (sd[a] * sd[a]);
            right[a] += scale * mean[a] / (sd[a] * sd[a]);
        }

        var solution = right;
        if (!PositiveSystem.Solve(matrix, solution))
        {
            return slope;
        }

        for (var g = 0; g < groups.Count; g++)
        {
            levels[g] *= Math.Pow(Math.Clamp(solution[3 + g], 0.5, 2), 0.7);
        }

        var facing = (float)Math.Clamp(solution[3], 0.5, 2);
        var found = new Vector3((float)solution[0], (float)solution[1], (float)solution[2]) / facing;
        return Vector3.Lerp(slope, found, 0.5f);
    }

    private static double RobustDeviation(double[] residuals)
    {
        var sorted = Array.ConvertAll(residuals, Math.Abs);
        Array.Sort(sorted);
        return Math.Max(1.4826 * sorted[sorted.Length / 2], LeastDeviation);
    }
}
