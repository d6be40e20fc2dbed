using System.Numerics;
using SmpColourMatch.Renderer.Geometry;
using SmpColourMatch.Renderer.Imaging;

namespace SmpColourMatch.Renderer.Hair;

/// <summary>Draws strands as tapered lines with soft edges, hidden where the head is in front.</summary>
internal sealed class StrandPainter(LinearCanvas canvas, SurfaceMap surface, Camera camera)
{
    /// <summary>A strand may lie this far below the traced surface and still be seen, mm: the surface is interpolated.</summary>
    private const float DepthTolerance = 0.8f;

    /// <summary>Draws from <paramref name="from"/> to <paramref name="to"/>; diameters in mm.</summary>
    public void Draw(Vector3 from, Vector3 to, float fromDiameter, float toDiameter, Vector3 colour, float opacity = 1)
    {
        if (!camera.TryProject(from, out var a, out var distance) || !camera.TryProject(to, out var b, out var far))
        {
            return;
        }

        var scale = camera.PixelsPerMillimetre(distance);
        var half0 = 0.5f * fromDiameter * scale;
        var half1 = 0.5f * toDiameter * scale;
        var reach = MathF.Max(half0, half1) + 0.8f;
        var left = Math.Max(0, (int)MathF.Floor(MathF.Min(a.X, b.X) - reach));
        var right = Math.Min(canvas.Width - 1, (int)MathF.Ceiling(MathF.Max(a.X, b.X) + reach));
        var top = Math.Max(0, (int)MathF.Floor(MathF.Min(a.Y, b.Y) - reach));
        var bottom = Math.Min(canvas.Height - 1, (int)MathF.Ceiling(MathF.Max(a.Y, b.Y) + reach));
        var axis = b - a;
        var squared = axis.LengthSquared();
        if (squared < 1e-4f)
        {
            axis = Vector2.UnitX;
            squared = 1e-4f;
        }

        var length = MathF.Sqrt(squared);
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                var v = new Vector2(x, y) - a;
                var t = Vector2.Dot(v, axis) / squared;
                // The pixel's share of the segment along it, so that joined segments cover once.
                var along = MathF.Min(Overlap(t * length, length), 1);
                if (along <= 0)
                {
                    continue;
                }

                t = Math.Clamp(t, 0, 1);
                var across = MathF.Abs((v.X * axis.Y) - (v.Y * axis.X)) / length;
                var half = half0 + ((half1 - half0) * t);
                var cover = MathF.Min(across + half, 0.5f) + MathF.Min(half - across, 0.5f);
                if (cover <= 0)
                {
                    continue;
                }

                var index = (y * canvas.Width) + x;
                if (distance + ((far - distance) * t) > surface.Distance[index] + DepthTolerance)
                {
                    continue;
                }

                canvas.Blend(index, colour, MathF.Min(cover * along, 1) * opacity);
            }
        }
    }

    /// <summary>Length of the unit interval around <paramref name="position"/> that lies within 0–<paramref name="length"/>.</summary>
    private static float Overlap(float position, float length) =>
        MathF.Max(0, MathF.Min(position + 0.5f, length) - MathF.Max(position - 0.5f, 0));
}
