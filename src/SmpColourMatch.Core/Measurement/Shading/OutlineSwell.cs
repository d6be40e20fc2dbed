using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SmpColourMatch.Core.Measurement.Shading;

/// <summary>Solves ∇²u = −1 inside an outline with u = 0 outside it; the frame cuts the inside off without bending it.</summary>
/// <remarks>
/// From coarse to fine: the solution on cells twice as wide is where the next begins, so that over-relaxation need only mend what is finer. Cells are
/// taken in the order of a chessboard, all white ones, then all black ones, which goes eight at a time and gives the same bits on every processor.
/// </remarks>
internal static class OutlineSwell
{
    /// <summary>
    /// Sweeps on a grid of <see cref="OutlineNormals.CellsAlong"/> cells; coarser ones, whose sweeps cost little, have more in proportion. Normals
    /// are then within half a degree of the exact solution's where something of the frame is off the head; half as many leave 1°.
    /// </summary>
    private const int Sweeps = 60;

    /// <summary>Grids of a shorter side are not coarsened further.</summary>
    private const int LeastSide = 24;

    /// <summary>Over-relaxation is the best for a head that is this share of the grid across (Young 1954); more overshoots on small heads.</summary>
    private const double HeadShare = 0.65;

    /// <summary>u of each cell, row by row, in squared cells.</summary>
    /// <param name="inside">Cells inside the outline, row by row.</param>
    /// <param name="across">Cells in a row.</param>
    /// <param name="down">Rows.</param>
    public static float[] Solve(bool[] inside, int across, int down)
    {
        var side = Math.Max(across, down);
        var u = Math.Min(across, down) < LeastSide ? new float[inside.Length] : FromCoarser(inside, across, down);
        var relaxation = 2 / (1 + Math.Sin(Math.PI / (HeadShare * side)));
        Relax(u, inside, across, (float)relaxation, Sweeps * OutlineNormals.CellsAlong / side);
        return u;
    }

    /// <summary>Straight between the middles of cells twice as wide; u is in squared cells, so four times as large.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float[] FromCoarser(bool[] inside, int across, int down)
    {
        var (width, height) = ((across + 1) / 2, (down + 1) / 2);
        var half = Solve(Halve(inside, across, down), width, height);
        var u = new float[inside.Length];
        for (var k = 0; k < u.Length; k++)
        {
            if (inside[k])
            {
                var (x, y) = (k % across, k / across);
                var farX = Math.Clamp((x / 2) + ((x % 2 * 2) - 1), 0, width - 1);
                var (near, far) = (y / 2 * width, Math.Clamp((y / 2) + ((y % 2 * 2) - 1), 0, height - 1) * width);
                u[k] =
                    (2.25f * half[near + (x / 2)])
                    + (0.75f * (half[near + farX] + half[far + (x / 2)]))
                    + (0.25f * half[far + farX]);
            }
        }

        return u;
    }

    /// <summary>Cells twice as wide, inside where at least half of what they hold is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool[] Halve(bool[] inside, int across, int down)
    {
        var (width, height) = ((across + 1) / 2, (down + 1) / 2);
        var half = new bool[width * height];
        for (var k = 0; k < half.Length; k++)
        {
            var (hits, looked) = (0, 0);
            for (var y = k / width * 2; y < Math.Min((k / width * 2) + 2, down); y++)
            {
                for (var x = k % width * 2; x < Math.Min((k % width * 2) + 2, across); x++)
                {
                    looked++;
                    hits += inside[(y * across) + x] ? 1 : 0;
                }
            }

            half[k] = 2 * hits >= looked;
        }

        return half;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Relax(float[] u, bool[] inside, int across, float relaxation, int sweeps)
    {
        var down = u.Length / across;
        var (white, black) = (new Colour(across, down), new Colour(across, down));
        for (var k = 0; k < u.Length; k++)
        {
            if (inside[k])
            {
                var (x, y) = (k % across, k / across);
                var neighbours = (x > 0 ? 1 : 0) + (x < across - 1 ? 1 : 0) + (y > 0 ? 1 : 0) + (y < down - 1 ? 1 : 0);
                var colour = ((x + y) & 1) == 0 ? white : black;
                var at = colour.At(x, y);
                colour.Values[at] = u[k];
                colour.Kept[at] = 1 - relaxation;
                colour.Shares[at] = relaxation / Math.Max(neighbours, 1);
            }
        }

        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            Sweep(white, black.Values, 0);
            Sweep(black, white.Values, 1);
        }

        for (var k = 0; k < u.Length; k++)
        {
            var (x, y) = (k % across, k / across);
            var colour = ((x + y) & 1) == 0 ? white : black;
            u[k] = colour.Values[colour.At(x, y)];
        }
    }

    /// <summary>Over-relaxes the cells of one colour, whose neighbours are all of the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sweep(Colour colour, float[] others, int parity)
    {
        var (u, kept, shares, step) = (colour.Values, colour.Kept, colour.Shares, colour.Step);
        for (var y = 0; y < colour.Down; y++)
        {
            // In rows that begin with this colour, the neighbour to the left is the other colour's cell before, else the one to the right is that after.
            var aside = ((y + parity) & 1) == 0 ? -1 : 1;
            var start = colour.At(0, y);
            for (var at = start; at < start + step; at += Vector256<float>.Count)
            {
                var around =
                    Vector256.LoadUnsafe(ref others[at - step])
                    + Vector256.LoadUnsafe(ref others[at + step])
                    + (Vector256.LoadUnsafe(ref others[at]) + Vector256.LoadUnsafe(ref others[at + aside]));
                var next =
                    (Vector256.LoadUnsafe(ref u[at]) * Vector256.LoadUnsafe(ref kept[at]))
                    + ((around + Vector256<float>.One) * Vector256.LoadUnsafe(ref shares[at]));
                next.StoreUnsafe(ref u[at]);
            }
        }
    }

    /// <summary>The cells of one colour of the chessboard: rows of whole vectors with a rim of zeros all around, so that no cell asks where it lies.</summary>
    private sealed class Colour
    {
        public Colour(int across, int down)
        {
            var lanes = Vector256<float>.Count;
            Down = down;
            // One cell more: what lies to the right of the last.
            Step = (((across + 1) / 2) + lanes) / lanes * lanes;
            Values = new float[((down + 2) * Step) + (2 * lanes)];
            (Kept, Shares) = (new float[Values.Length], new float[Values.Length]);
        }

        public int Down { get; }

        public int Step { get; }

        public float[] Values { get; }

        /// <summary>What a cell keeps of its value in a sweep; 0 outside the outline, as is its share.</summary>
        public float[] Kept { get; }

        /// <summary>What a cell takes of its neighbours' sum and one.</summary>
        public float[] Shares { get; }

        public int At(int x, int y) => Vector256<float>.Count + ((y + 1) * Step) + (x / 2);
    }
}
