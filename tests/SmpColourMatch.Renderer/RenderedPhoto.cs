using SmpColourMatch.Imaging.Buffers;
using SmpColourMatch.Renderer.Truth;

namespace SmpColourMatch.Renderer;

/// <summary>A rendered photo, upright, in the code values of its profile, with its truth.</summary>
/// <remarks>Owns its planes.</remarks>
public sealed class RenderedPhoto : IDisposable
{
    public required RgbPlanes<byte> Pixels { get; init; }

    /// <summary>0 background, 1 skin, 2 hair, 3 stubble or thinning.</summary>
    public required Plane<byte> Mask { get; init; }

    /// <summary>Which way what is seen of the client faces, 128 + 127 n: X right, Y down, Z towards the camera; 0 where there is none.</summary>
    public required RgbPlanes<byte> Normals { get; init; }

    public required PhotoTruth Truth { get; init; }

    public void Dispose()
    {
        Pixels.Dispose();
        Mask.Dispose();
        Normals.Dispose();
    }
}
