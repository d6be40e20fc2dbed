using System.Numerics;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Renderer.Charts;

/// <summary>A photo with a chart pasted in, and where it is.</summary>
/// <remarks>Owns its picture.</remarks>
/// <param name="Picture">8-bit sRGB.</param>
/// <param name="Quad">Outer corners of the chart's cells (half a gap outside its patches) at patch 1, 6, 24, 19, in pixels.</param>
/// <param name="Width">Distance of the first two corners, in pixels.</param>
public sealed record PastedChart(RgbPlanes<byte> Picture, IReadOnlyList<Vector2> Quad, float Width) : IDisposable
{
    public void Dispose() => Picture.Dispose();
}
