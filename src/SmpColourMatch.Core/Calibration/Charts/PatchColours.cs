using System.Numerics;
using System.Runtime.CompilerServices;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Colours seen at the places of a lattice, for telling charts from other lattices: linear light, looked up once a place.</summary>
internal sealed class PatchColours(RgbPlanes<float> pixels, Homography lattice)
{
    /// <summary>Half the side of the sampled square, in steps of the lattice. Chosen by us: 0.2 keeps off the gaps also of charts with small patches (Nano: 0.6 of a step).</summary>
    private const double Half = 0.2;

    /// <summary>Places to each side of the lattice's origin: its own extent, 8, and a chart's length and a little beyond it. Farther ones are outside.</summary>
    private const int Reach = 16;

    private const int Side = (2 * Reach) + 1;

    private readonly Vector3[] _seen = new Vector3[Side * Side];
    private readonly State[] _states = new State[Side * Side];

    private enum State : byte
    {
        Unknown,
        Inside,
        Outside,
    }

    /// <summary>The mean about a place; false where it is outside the picture.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryAt(int column, int row, out Vector3 colour)
    {
        colour = default;
        if (Math.Abs(column) > Reach || Math.Abs(row) > Reach)
        {
            return false;
        }

        var i = ((row + Reach) * Side) + column + Reach;
        if (_states[i] == State.Unknown)
        {
            _states[i] = TrySample(column, row, out _seen[i]) ? State.Inside : State.Outside;
        }

        colour = _seen[i];
        return _states[i] == State.Inside;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TrySample(int column, int row, out Vector3 colour)
    {
        colour = default;
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
                    return false;
                }

                var (x, y) = ((int)MathF.Round(place.X), (int)MathF.Round(place.Y));
                sum += new Vector3(pixels.Red[x, y], pixels.Green[x, y], pixels.Blue[x, y]);
            }
        }

        colour = sum / (side * side);
        return true;
    }
}
