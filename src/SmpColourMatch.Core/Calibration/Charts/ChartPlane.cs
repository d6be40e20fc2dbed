using System.Numerics;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Which way a chart faces, read off its outline: a flat rectangle of known shape seen by a camera of usual angle of view.</summary>
public static class ChartPlane
{
    /// <summary>Focal length over the longer side of the picture: phones have 0.72 (26 mm) at 1x and 1.4 at 2x. Chosen by us between; it only decides which of two mirrored tilts is the right one.</summary>
    private const double FocalShare = 1.2;

    private const double Width = ChartGeometry.Width;

    private const double Height = ChartGeometry.Height;

    /// <summary>Sine squared that errors of the corners feign on a chart square to the camera; taken off. Chosen by us: half a percent of the width in two corners.</summary>
    private const double FeignedTilt = 0.01;

    /// <summary>Sine squared of the greatest tilt believed, 50°: more is a bad outline.</summary>
    private const double MostTilt = 0.59;

    /// <summary>Convergence of the sides at which the tilt's sign is as good as sure, as share of what the tilt itself asks. Below, the tilt is believed in proportion.</summary>
    private const double SureConvergence = 0.5;

    /// <summary>Unit normal towards the camera: X to the right, Y down, Z towards the camera. A chart square to the camera has (0, 0, 1).</summary>
    /// <param name="quad">Corners in pixels.</param>
    /// <param name="width">Of the picture, pixels.</param>
    /// <param name="height">Of the picture, pixels.</param>
    public static Vector3 Normal(ChartQuad quad, int width, int height)
    {
        var focal = (float)(FocalShare * Math.Max(width, height));
        var middle = new Vector2((width - 1) / 2f, (height - 1) / 2f);
        var centre = (quad.First + quad.Second + quad.Third + quad.Fourth) / 4;

        // As a camera that looks straight at the chart would see it: only there a tilt is a plain shortening.
        var axis = Vector3.Normalize(new Vector3((centre - middle) / focal, 1));
        var turn = Quaternion.CreateFromAxisAngle(
            axis.X == 0 && axis.Y == 0 ? Vector3.UnitX : Vector3.Normalize(new Vector3(axis.Y, -axis.X, 0)),
            MathF.Acos(Math.Clamp(axis.Z, -1, 1))
        );
        var normal = Ahead(quad.Map(corner => Turned(corner, middle, focal, turn)));
        var back = Vector3.Transform(normal with { Z = -normal.Z }, Quaternion.Inverse(turn));
        return back with { Z = -back.Z };
    }

    private static Vector2 Turned(Vector2 corner, Vector2 middle, float focal, Quaternion turn)
    {
        var ray = Vector3.Transform(new Vector3((corner - middle) / focal, 1), turn);
        return new Vector2(ray.X, ray.Y) / ray.Z;
    }

    /// <summary>The normal of a chart in the middle of the view, corners in units of the focal length.</summary>
    private static Vector3 Ahead(ChartQuad quad)
    {
        var (right, down) = (
            ((quad.Second - quad.First) + (quad.Third - quad.Fourth)) / (float)(2 * Width),
            ((quad.Fourth - quad.First) + (quad.Third - quad.Second)) / (float)(2 * Height)
        );

        // Seen from afar a tilt shortens the chart along one direction of the picture: the lesser singular direction of (right, down).
        var (xx, xy, yy) = (
            (right.X * right.X) + (down.X * down.X),
            (right.X * right.Y) + (down.X * down.Y),
            (right.Y * right.Y) + (down.Y * down.Y)
        );
        var half = Math.Sqrt((0.25 * (xx - yy) * (xx - yy)) + (xy * xy));
        var (greater, lesser) = ((0.5 * (xx + yy)) + half, (0.5 * (xx + yy)) - half);
        if (!(greater > 0) || !(lesser > 0))
        {
            return Vector3.UnitZ;
        }

        var sine = Math.Clamp(1 - (lesser / greater) - FeignedTilt, 0, MostTilt);
        var angle = 0.5 * Math.Atan2(2 * xy, xx - yy);
        var along = new Vector2((float)-Math.Sin(angle), (float)Math.Cos(angle));

        // Farther is smaller: the sides converge towards the end that the chart faces.
        var asked = Math.Sqrt(sine / (1 - sine));
        var seen = Vector2.Dot(DepthSlope(quad, right * (float)Width, down * (float)Height), along);
        var belief = asked > 0 ? Math.Clamp(seen / (SureConvergence * asked), -1, 1) : 0;
        var tilt = along * (float)(Math.Sqrt(sine) * belief);
        return Vector3.Normalize(new Vector3(tilt, (float)Math.Sqrt(1 - sine)));
    }

    /// <summary>How much farther the chart's plane gets per unit of the picture, as share of its distance: from the homography of the unit square (Heckbert 1989).</summary>
    private static Vector2 DepthSlope(ChartQuad quad, Vector2 right, Vector2 down)
    {
        var (first, second) = (quad.Second - quad.Third, quad.Fourth - quad.Third);
        var sum = quad.First - quad.Second + quad.Third - quad.Fourth;
        var determinant = (first.X * second.Y) - (second.X * first.Y);
        var area = (right.X * down.Y) - (right.Y * down.X);
        if (determinant == 0 || area == 0)
        {
            return Vector2.Zero;
        }

        var g = ((sum.X * second.Y) - (second.X * sum.Y)) / determinant;
        var h = ((first.X * sum.Y) - (sum.X * first.Y)) / determinant;

        // The gradient whose products with the two sides are g and h.
        return new Vector2((g * down.Y) - (h * right.Y), (h * right.X) - (g * down.X)) / area;
    }
}
