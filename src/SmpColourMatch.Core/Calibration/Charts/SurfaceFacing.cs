using System.Numerics;
using SmpColourMatch.Core.Calibration.Correction;
using SmpColourMatch.Core.Colorimetry;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Which way a surface faces, and how far that is in doubt.</summary>
/// <param name="Normal">Unit normal towards the camera: X to the right, Y down, Z towards the camera. A chart square to the camera has (0, 0, 1).</param>
/// <param name="Covariance">Of the same.</param>
public readonly record struct SurfaceFacing(Vector3 Normal, Matrix3 Covariance)
{
    /// <summary>Square to the camera, beyond doubt.</summary>
    public static SurfaceFacing Camera => new(Vector3.UnitZ, default);

    /// <summary>One sd of slope · normal.</summary>
    /// <param name="slope">How fast something changes with the normal.</param>
    public double SdAlong(Vector3 slope)
    {
        var along = new Xyz(slope.X, slope.Y, slope.Z);
        return Math.Sqrt(Math.Max(0, Covariances.Between(along, Covariance, along)));
    }
}
