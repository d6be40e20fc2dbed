using System.Numerics;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>A plane seen in perspective: x = (a·u + b·v + c) / w, y = (d·u + e·v + f) / w, w = g·u + h·v + 1.</summary>
internal readonly record struct Homography(
    double A,
    double B,
    double C,
    double D,
    double E,
    double F,
    double G,
    double H
)
{
    public Vector2 Map(double u, double v)
    {
        var w = (G * u) + (H * v) + 1;
        return new Vector2((float)(((A * u) + (B * v) + C) / w), (float)(((D * u) + (E * v) + F) / w));
    }

    /// <summary>Whether a point of the plane is in front of the camera.</summary>
    public bool Sees(double u, double v) => (G * u) + (H * v) + 1 > 0.05;

    /// <summary>The perspective that brings points of a plane nearest to where they are seen, by weighted least squares on the picture's distances.</summary>
    /// <param name="plane">Places on the plane, of the order of 1 in size.</param>
    /// <param name="seen">Where each is seen.</param>
    /// <param name="weights">A weight each; at least four must count.</param>
    /// <returns>Null when the points do not fix it.</returns>
    public static Homography? Fit(ReadOnlySpan<Vector2> plane, ReadOnlySpan<Vector2> seen, ReadOnlySpan<double> weights)
    {
        var guess = new Homography(1, 0, 0, 0, 1, 0, 0, 0);
        // Dividing each equation by the last w turns the linear residual into a distance in the picture; three rounds settle to 1e-4 pixel.
        for (var round = 0; round < 4; round++)
        {
            if (Solve(plane, seen, weights, round == 0 ? null : guess) is not { } next)
            {
                return null;
            }

            guess = next;
        }

        return guess;
    }

    private static Homography? Solve(
        ReadOnlySpan<Vector2> plane,
        ReadOnlySpan<Vector2> seen,
        ReadOnlySpan<double> weights,
        Homography? last
    )
    {
        const int n = 8;
        Span<double> system = stackalloc double[n * (n + 1)];
        Span<double> row = stackalloc double[n + 1];
        system.Clear();
        for (var i = 0; i < plane.Length; i++)
        {
            double u = plane[i].X;
            double v = plane[i].Y;
            var w = last is { } l ? (l.G * u) + (l.H * v) + 1 : 1;
            var weight = weights[i] / (w * w);
            row.Clear();
            (row[0], row[1], row[2]) = (u, v, 1);
            (row[6], row[7], row[8]) = (-u * seen[i].X, -v * seen[i].X, seen[i].X);
            SquareSystem.Add(system, row, n, weight);
            row.Clear();
            (row[3], row[4], row[5]) = (u, v, 1);
            (row[6], row[7], row[8]) = (-u * seen[i].Y, -v * seen[i].Y, seen[i].Y);
            SquareSystem.Add(system, row, n, weight);
        }

        return SquareSystem.Solve(system, n) ? OfLastColumn(system) : null;
    }

    private static Homography OfLastColumn(ReadOnlySpan<double> s) =>
        new(s[8], s[17], s[26], s[35], s[44], s[53], s[62], s[71]);
}
