using System.Numerics;
using SmpColourMatch.Renderer.Imaging;
using SmpColourMatch.Renderer.Lighting;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Surfaces;

/// <summary>The wall or room behind the client, out of focus. Painted first; whatever is nearer covers it.</summary>
internal sealed class Backdrop
{
    private readonly BackdropDescription _description;
    private readonly Vector3 _colour;
    private readonly uint _seed;
    private readonly (float Left, float Top, float Width, float Height, Vector3 Colour)[] _boxes;

    public Backdrop(BackdropDescription description, ulong seed)
    {
        _description = description;
        _colour = new Vector3((float)description.Red, (float)description.Green, (float)description.Blue);
        var random = RandomStream.For(seed, 7);
        _seed = (uint)random.NextBits();
        _boxes = new (float, float, float, float, Vector3)[16];
        for (var i = 0; i < _boxes.Length; i++)
        {
            var light = (float)Math.Exp(random.Between(-3, -0.3));
            _boxes[i] = (
                (float)random.Between(-0.1, 1.0),
                (float)random.Between(-0.1, 1.2),
                (float)random.Between(0.06, 0.3),
                (float)random.Between(0.06, 0.45),
                new Vector3(
                    light * (float)random.Between(0.6, 1.3),
                    light * (float)random.Between(0.6, 1.2),
                    light * (float)random.Between(0.5, 1.3)
                )
            );
        }
    }

    /// <param name="canvas">Painted all over.</param>
    /// <param name="colours">The lamp.</param>
    /// <param name="share">The lamp's share of all light.</param>
    public void Paint(LinearCanvas canvas, ISeenColours colours, float share)
    {
        var unit = 1f / Math.Max(canvas.Width, canvas.Height);
        for (var y = 0; y < canvas.Height; y++)
        {
            for (var x = 0; x < canvas.Width; x++)
            {
                var p = new Vector2(x * unit, y * unit);
                canvas.Colour[(y * canvas.Width) + x] = colours.OfPaint(At(p)) * (Falloff(p) * share);
            }
        }
    }

    /// <summary>The lamps light the client more than the wall, and the wall unevenly.</summary>
    private float Falloff(Vector2 p) =>
        0.78f - (0.28f * p.X) + (0.1f * p.Y) + (0.06f * Noise.Fractal(new Vector3(p * 2.2f, 0), _seed + 90));

    private Vector3 At(Vector2 p) =>
        _description.Kind switch
        {
            BackdropKind.Wood => Wood(p),
            BackdropKind.Tiles => Tiles(p),
            BackdropKind.Clutter => Clutter(p),
            _ => _colour * (1 + (0.012f * Noise.At(new Vector3(p * 340, 0), _seed))),
        };

    private Vector3 Wood(Vector2 p)
    {
        var plank = MathF.Floor(p.X * 6.5f);
        var across = (p.X * 6.5f) - plank;
        var tone = 1 + (0.16f * Noise.At(new Vector3(plank * 7.3f, 0.5f, 0.5f), _seed));
        var warp = 0.6f * Noise.Fractal(new Vector3(p.X * 9, p.Y * 2.5f, plank), _seed + 1);
        var ring = Noise.At(new Vector3((p.X * 60) + (4 * warp), p.Y * 3, plank * 3), _seed + 2);
        var fibre = Noise.At(new Vector3(p.X * 260, p.Y * 14, plank), _seed + 3);
        var gap = Noise.SmoothStep(0.012f, 0.03f, MathF.Min(across, 1 - across));
        return _colour * (tone * (1 + (0.2f * ring) + (0.09f * fibre)) * (0.35f + (0.65f * gap)));
    }

    private Vector3 Tiles(Vector2 p)
    {
        var q = p * 7;
        var row = MathF.Floor(q.Y * 1.6f);
        var column = MathF.Floor(q.X + (0.5f * (row % 2)));
        var u = q.X + (0.5f * (row % 2)) - column;
        var v = (q.Y * 1.6f) - row;
        var joint =
            Noise.SmoothStep(0.015f, 0.045f, MathF.Min(u, 1 - u)) * Noise.SmoothStep(0.02f, 0.06f, MathF.Min(v, 1 - v));
        var tone = 1 + (0.05f * Noise.At(new Vector3(column * 3.7f, row * 5.1f, 0.5f), _seed));
        return _colour * (tone * (0.72f + (0.28f * joint)));
    }

    private Vector3 Clutter(Vector2 p)
    {
        const float edge = 0.008f;
        var colour = _colour;
        foreach (var (left, top, width, height, box) in _boxes)
        {
            var inside =
                Noise.SmoothStep(-edge, edge, p.X - left)
                * Noise.SmoothStep(-edge, edge, left + width - p.X)
                * Noise.SmoothStep(-edge, edge, p.Y - top)
                * Noise.SmoothStep(-edge, edge, top + height - p.Y);
            if (inside <= 0)
            {
                continue;
            }

            var pattern = 1 + (0.2f * Noise.Fractal(new Vector3(p * 16, left * 50), _seed + 4));
            colour = Vector3.Lerp(colour, box * pattern, inside);
        }

        return colour;
    }
}
