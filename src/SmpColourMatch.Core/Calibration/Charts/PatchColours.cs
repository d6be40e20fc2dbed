using System.Numerics;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Colours seen at the places of a lattice, for telling charts from other lattices: linear light, looked up once a place.</summary>
internal sealed class PatchColours(RgbPlanes<float> pixels, Homography lattice)
{
    /// <summary>Half the side of the sampled square, in steps of the lattice. Chosen by us: 0.2 keeps off the gaps also of charts with small patches (Nano: 0.6 of a step).</summary>
    private const double Half = 0.2;

    private readonly Dictionary<(int Column, int Row), Vector3?> _seen = [];

    /// <summary>The mean about a place; null where it is outside the picture.</summary>
    public Vector3? At(int column, int row)
    {
        if (!_seen.TryGetValue((column, row), out var colour))
        {
            colour = Sample(column, row);
            _seen[(column, row)] = colour;
        }

        return colour;
    }

    private Vector3? Sample(int column, int row)
    {
        const int side = 5;
        var sum = Vector3.Zero;
        for (var j = 0; j < side; j++)
        {
            for (var i = 0; i < side; i++)
            {
                var (u, v) = (
                    column + (Half * ((i * 2.0 / (side - 1)) - 1)),
                    row + (Half * ((j * 2.0 / (side - 1)) - 1))
                );
                var place = lattice.Map(u, v);
                if (
                    !lattice.Sees(u, v)
                    || !(place.X > -0.5f && place.X < pixels.Width - 0.5f)
                    || !(place.Y > -0.5f && place.Y < pixels.Height - 0.5f)
                )
                {
                    return null;
                }

                var (x, y) = ((int)MathF.Round(place.X), (int)MathF.Round(place.Y));
                sum += new Vector3(pixels.Red[x, y], pixels.Green[x, y], pixels.Blue[x, y]);
            }
        }

        return sum / (side * side);
    }
}
