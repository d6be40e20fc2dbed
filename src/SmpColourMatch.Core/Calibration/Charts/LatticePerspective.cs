using System.Numerics;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>The perspective of a lattice of blobs, with blobs out of line counting little.</summary>
internal static class LatticePerspective
{
    /// <summary>Distance from its place, in steps, at which a blob counts half. Chosen by us: 0.05; blobs eaten into by shadow or noise are off by more.</summary>
    private const double Slack = 0.05;

    /// <summary>From columns and rows of the lattice to pixels; null when the blobs do not fix it.</summary>
    public static Homography? Of(LatticeNode[] nodes)
    {
        var plane = new Vector2[nodes.Length];
        var seen = new Vector2[nodes.Length];
        var weights = new double[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            (plane[i], seen[i], weights[i]) = (new Vector2(nodes[i].Column, nodes[i].Row), nodes[i].Centre, 1);
        }

        Homography? fit = null;
        for (var round = 0; round < 4; round++)
        {
            fit = Homography.Fit(plane, seen, weights);
            if (fit is not { } lattice)
            {
                return null;
            }

            for (var i = 0; i < seen.Length; i++)
            {
                var (u, v) = (plane[i].X, plane[i].Y);
                var step = Vector2.Distance(lattice.Map(u + 0.5, v), lattice.Map(u - 0.5, v));
                var miss = Vector2.Distance(lattice.Map(u, v), seen[i]) / Math.Max(step, 1);
                weights[i] = 1 / (1 + (miss * miss / (Slack * Slack)));
            }
        }

        return fit;
    }
}
