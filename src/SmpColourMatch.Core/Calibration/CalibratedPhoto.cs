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

    public int Width => Pixels.Width;

    public int Height => Pixels.Height;

    public void Dispose()
    {
        Pixels.Dispose();
        Clipping.Dispose();
    }
}
