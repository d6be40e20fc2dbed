using System.Numerics;

namespace SmpColourMatch.Renderer.Imaging;

/// <summary>The picture in linear light as the balanced camera sees it, before exposure; and how much hair covers each pixel.</summary>
internal sealed class LinearCanvas(int width, int height)
{
    public int Width { get; } = width;

    public int Height { get; } = height;

    public Vector3[] Colour { get; } = new Vector3[width * height];

    /// <summary>Share of the pixel that strands cover, 0–1.</summary>
    public float[] HairCover { get; } = new float[width * height];

    public void Blend(int index, Vector3 colour, float alpha)
    {
        Colour[index] += (colour - Colour[index]) * alpha;
        HairCover[index] += (1 - HairCover[index]) * alpha;
    }
}
