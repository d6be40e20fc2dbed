using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Calibration;

/// <summary>A photo in linear light: sRGB primaries, D65 white, 1 = the file's white. Out-of-gamut values are kept.</summary>
/// <remarks>Owns its planes.</remarks>
public sealed class LinearPhoto : IDisposable
{
    /// <summary>Full-size width of the upright photo, in pixels.</summary>
    public required int FullWidth { get; init; }

    /// <summary>Full-size height of the upright photo, in pixels.</summary>
    public required int FullHeight { get; init; }

    /// <summary>Linear light at the measuring resolution.</summary>
    public required RgbPlanes<float> Pixels { get; init; }

    /// <summary>Per pixel 0, or flags of <see cref="ClippingFlags"/>: found in the file's own code values, before any matrix.</summary>
    public required Plane<byte> Clipping { get; init; }

    public void Dispose()
    {
        Pixels.Dispose();
        Clipping.Dispose();
    }
}
