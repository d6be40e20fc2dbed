using System.Numerics;
using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Imaging.Notes;

namespace SmpColourMatch.Core.Calibration;

/// <summary>A photo whose linear values are meant as reflectance-like light under D65: 1 = a perfect white in the scene.</summary>
/// <remarks>Owns its planes (calibration may take over those of the <see cref="LinearPhoto"/>).</remarks>
public sealed class CalibratedPhoto : IDisposable
{
    public required int FullWidth { get; init; }

    public required int FullHeight { get; init; }

    /// <summary>Linear light, sRGB primaries, D65, at the measuring resolution.</summary>
    public required RgbPlanes<float> Pixels { get; init; }

    /// <summary>Flags of <see cref="ClippingFlags"/>, same size as <see cref="Pixels"/>.</summary>
    public required Plane<byte> Clipping { get; init; }

    public required CalibrationSummary Summary { get; init; }

    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>
    /// The way a surface faces that the values 0–1 are meant for: unit vector, X to the right, Y down, Z towards the camera. A chart's own normal
    /// (<see cref="Charts.ChartPlane"/>); towards the camera where there is none.
    /// </summary>
    public Vector3 Facing { get; init; } = Vector3.UnitZ;

    public int Width => Pixels.Width;

    public int Height => Pixels.Height;

    public void Dispose()
    {
        Pixels.Dispose();
        Clipping.Dispose();
    }
}
