using System.Numerics;
using SmpColourMatch.Core.Calibration.Correction;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>
/// Which way a chart faces, read off its outline: a flat rectangle of known shape seen by a camera of usual angle of view. All tilts are weighed by how well the
/// corners, brought back onto a plane of that tilt, make the rectangle, and by how people hold charts; the mean counts. So the outline of a small chart, on which
/// a corner's error feigns ten degrees, is not believed blindly.
/// </summary>
public static class ChartPlane
{
    /// <summary>One sd of a found corner in pixels of the measuring resolution, and as share of the chart's width for lenses and bent cards. Chosen by us: pasted charts' corners err by about that.</summary>
    private const double CornerPixels = 0.6;

    private const double CornerShare = 0.003;

    /// <summary>Longer side from which a photo is halved and more before charts are looked for: the found corners' error grows with it.</summary>
    private const double MeasuredPixels = 1920;

    /// <summary>One sd of each of the normal's x and y: 15 degrees. Chosen by us; smaller straightens charts that are held askew, larger believes small ones' corners more.</summary>
    private const double UsualTilt = 0.26;

    /// <summary>Greatest x and y of the normal, and the steps there: 3 degrees apart.</summary>
    private const double MostTilt = 0.75;

    private const int Steps = 15;

    /// <summary>Focal lengths over the longer side of the picture: phones have 0.72 (26 mm) at 1x and 1.4 at 2x; portrait lenses and what is left of a cropped picture have 2 to 6, where foreshortening shows a tilt but not its sign.</summary>
    private static readonly double[] FocalShares = [0.75, 1, 1.4, 2.8, 5.6];

    /// <summary>The quad's corners about its middle, X right and Y down, in pitches.</summary>
    private static readonly Complex[] Rectangle =
    [
        new(-ChartGeometry.Width / 2, -ChartGeometry.Height / 2),
        new(ChartGeometry.Width / 2, -ChartGeometry.Height / 2),
        new(ChartGeometry.Width / 2, ChartGeometry.Height / 2),
        new(-ChartGeometry.Width / 2, ChartGeometry.Height / 2),
    ];

    /// <summary>Least cosine between a plane's normal and a ray to it: beyond, the plane is seen from its edge or from behind. Chosen by us: 3 degrees; tilts go to 49.</summary>
    private const float LeastFacing = 0.05f;

    /// <summary>The mean of all tilts by how likely each is, and how far they lie from it.</summary>
    /// <param name="quad">Corners in pixels.</param>
    /// <param name="width">Of the picture, pixels.</param>
    /// <param name="height">Of the picture, pixels.</param>
    public static SurfaceFacing Facing(ChartQuad quad, int width, int height)
    {
        var longer = Math.Max(width, height);
        var middle = new Vector2((width - 1) / 2f, (height - 1) / 2f);
        var side = (quad.Second - quad.First).Length();
        var error = double.Hypot(CornerPixels * Math.Max(1, longer / MeasuredPixels), CornerShare * side);
        var beliefs = new List<(Vector3 Normal, double Log)>();
        foreach (var share in FocalShares)
        {
            Weigh(quad, middle, (float)(share * longer), error, beliefs);
        }

        if (beliefs.Count == 0)
        {
            return SurfaceFacing.Camera;
        }

        var best = beliefs.Max(belief => belief.Log);
        var tilts = beliefs.ConvertAll(belief => (belief.Normal, Weight: (float)Math.Exp(belief.Log - best)));
        var all = tilts.Sum(tilt => tilt.Weight);
        var mean = Vector3.Normalize(tilts.Aggregate(Vector3.Zero, (sum, tilt) => sum + (tilt.Normal * tilt.Weight)));
        var covariance = tilts.Aggregate(
            default(Matrix3),
            (sum, tilt) => Covariances.Add(sum, OfOne((tilt.Normal - mean) * MathF.Sqrt(tilt.Weight / all)))
        );
        return new SurfaceFacing(mean, covariance);
    }

    private static Matrix3 OfOne(Vector3 off) => Covariances.Of(new Xyz(off.X, off.Y, off.Z));

    private static void Weigh(
        ChartQuad quad,
        Vector2 middle,
        float focal,
        double error,
        List<(Vector3 Normal, double Log)> beliefs
    )
    {
        Span<Vector3> rays = stackalloc Vector3[4];
        var centre = Vector3.Zero;
        for (var i = 0; i < 4; i++)
        {
            rays[i] = new Vector3((quad.Corners[i] - middle) / focal, 1);
            centre += rays[i] / 4;
        }

        var sd = error / focal;
        for (var i = -Steps; i <= Steps; i++)
        {
            for (var j = -Steps; j <= Steps; j++)
            {
                var (x, y) = (MostTilt * i / Steps, MostTilt * j / Steps);
                var square = (x * x) + (y * y);
                if (square > MostTilt * MostTilt)
                {
                    continue;
                }

                // Here Z runs away from the camera, so the normal towards it has a negative one.
                var normal = new Vector3((float)x, (float)y, -(float)Math.Sqrt(1 - square));
                if (Misfit(rays, centre, normal) is { } misfit)
                {
                    var log = -(square / (2 * UsualTilt * UsualTilt)) - (misfit / (2 * sd * sd));
                    beliefs.Add((normal with { Z = -normal.Z }, log));
                }
            }
        }
    }

    /// <summary>Squared distance of the corners, where their rays meet the plane, from the nearest rectangle of the chart's shape, at the distance of the middle; null where the plane is seen from behind.</summary>
    private static double? Misfit(ReadOnlySpan<Vector3> rays, Vector3 centre, Vector3 normal)
    {
        var depth = Vector3.Dot(normal, centre);
        if (depth >= -LeastFacing)
        {
            return null;
        }

        var across = Vector3.Normalize(Vector3.Cross(normal, Vector3.UnitY));
        var down = Vector3.Cross(across, normal);
        Span<Complex> seen = stackalloc Complex[4];
        var mean = Complex.Zero;
        for (var i = 0; i < 4; i++)
        {
            var along = Vector3.Dot(normal, rays[i]);
            if (along >= -LeastFacing)
            {
                return null;
            }

            var point = rays[i] * (depth / along);
            seen[i] = new Complex(Vector3.Dot(point, across), Vector3.Dot(point, down));
            mean += seen[i] / 4;
        }

        // The nearest turned and scaled rectangle, by least squares in the complex plane: one factor, no mirror image.
        var (product, square) = (Complex.Zero, 0.0);
        for (var i = 0; i < 4; i++)
        {
            product += Complex.Conjugate(Rectangle[i]) * (seen[i] - mean);
            square += Rectangle[i].Magnitude * Rectangle[i].Magnitude;
        }

        var factor = product / square;
        var misfit = 0.0;
        for (var i = 0; i < 4; i++)
        {
            var left = (seen[i] - mean - (factor * Rectangle[i])).Magnitude;
            misfit += left * left;
        }

        return misfit;
    }
}
