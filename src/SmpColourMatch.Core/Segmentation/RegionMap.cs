using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Segmentation;

/// <summary>Region and confidence of every pixel, at the measuring resolution of the photo it was made from.</summary>
/// <remarks>Owns its planes.</remarks>
public sealed class RegionMap : IDisposable
{
    /// <summary>Values of <see cref="Region"/>.</summary>
    public required Plane<byte> Regions { get; init; }

    /// <summary>How sure the region is: 0 (a guess) to 255 (certain). Measurement uses only what is surely skin or hair.</summary>
    public required Plane<byte> Confidence { get; init; }

    public int Width => Regions.Width;

    public int Height => Regions.Height;

    public void Dispose()
    {
        Regions.Dispose();
        Confidence.Dispose();
    }
}
