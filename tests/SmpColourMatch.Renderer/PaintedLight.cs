using SmpColourMatch.Renderer.Imaging;

namespace SmpColourMatch.Renderer;

/// <summary>A scene in one light.</summary>
/// <param name="Canvas">The picture.</param>
/// <param name="SkinLight">Light on bare skin, per pixel, relative to a surface that faces the light; 0 elsewhere.</param>
/// <param name="Fingers">Where fingers hold the chart.</param>
internal sealed record PaintedLight(LinearCanvas Canvas, float[] SkinLight, bool[] Fingers)
{
    /// <summary>Adds the light of other lamps on the same scene.</summary>
    public void Add(PaintedLight other)
    {
        for (var i = 0; i < SkinLight.Length; i++)
        {
            Canvas.Colour[i] += other.Canvas.Colour[i];
            SkinLight[i] += other.SkinLight[i];
        }
    }
}
