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

    /// <summary>All pieces together weigh as many independent ones: neighbours err alike. Chosen by us on rendered heads: 150 to 1,000 differ little; more trusts the model, less the prior.</summary>
    private const double Independent = 500;

    /// <summary>Darker pieces lose half their weight at this many robust deviations, lighter ones at <see cref="LighterReach"/>.</summary>
    private const double DarkerReach = 1;

    private const double LighterReach = 4;

    private const double LeastDeviation = 0.04;

    private const int Rounds = 25;

    /// <summary>The fit has settled when a round moves the slope by no more: half of what is left is taken each time, so about as much remains, 0.003 in L*.</summary>
    private const float Settled = 1e-4f;

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
        var groups = new List<LitPieces> { new(skin, colours.DiffuseLight, WeightOf(Region.Skin)) };
        foreach (var cells in others.Where(cells => cells.Count >= LeastCells))
        {
            groups.Add(new LitPieces(cells, light => light.X + light.Y + light.Z, WeightOf(cells[0].Region)));
        }

        var slope = PriorMean;
        var levels = groups.ConvertAll(group => group.Level(slope));
        for (var round = 0; round < Rounds; round++)
        {
            var before = slope;
            slope = Step(groups, levels, slope);
            if ((slope - before).Length() < Settled)
            {
                break;
            }
        }

        return new FacingLight(
            slope,
            levels[0],
            groups[0].Deviation(slope, levels[0]),
            (groups[0].MeanNormal - wanted).Length(),
            groups[0].Light(0.95)
        );
    }

    /// <summary>One round: robust weights about the present model, then least squares for slope and levels together, half taken over.</summary>
    private static Vector3 Step(List<LitPieces> groups, List<double> levels, Vector3 slope)
    {
        var size = 3 + groups.Count;
        var matrix = new double[size * size];
        var right = new double[size];
        var total = 0.0;
        Span<double> sums = stackalloc double[LitPieces.Sums];
        for (var g = 0; g < groups.Count; g++)
        {
            var deviation = Math.Max(groups[g].Deviation(slope, levels[g]), LeastDeviation);
            groups[g].Sum(levels[g], deviation * DarkerReach, deviation * LighterReach, sums);
            Span<int> places = [0, 1, 2, 3 + g];
            var next = 0;
            for (var a = 0; a < places.Length; a++)
            {
                for (var b = a; b < places.Length; b++)
                {
                    matrix[(places[a] * size) + places[b]] += sums[next];
                    matrix[(places[b] * size) + places[a]] += a == b ? 0 : sums[next];
                    next++;
                }

                right[places[a]] += sums[LitPieces.Sums - places.Length + a];
            }

            total += matrix[((3 + g) * size) + 3 + g];
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
}
