using System.Numerics;
using System.Runtime.CompilerServices;
using SmpColourMatch.Core.Segmentation;

namespace SmpColourMatch.Core.Measurement.Shading;

/// <summary>
/// Which way the surface of a head faces, guessed from its outline and regions: the outline is blown up like a balloon, and
/// <see cref="HeadForm"/> bends that into a head. With u the solution of ∇²u = −1 that is 0 on the outline, √(4u) is the height of a
/// half ellipsoid exactly where the outline is an ellipse.
/// </summary>
internal sealed class OutlineNormals
{
    /// <summary>Cells along the longer side: about 4 mm of a head that fills the frame. Chosen by us: finer costs time, coarser rounds the outline off.</summary>
    public const int CellsAlong = 96;

    /// <summary>Pixels less sure than this (of 255) do not shape the outline.</summary>
    private const byte LeastConfidence = 100;

    private readonly Vector3[] _normals;

    private OutlineNormals(int cell, int across, Vector3[] normals) =>
        (CellPixels, Across, _normals) = (cell, across, normals);

    /// <summary>Side of a cell in pixels.</summary>
    public int CellPixels { get; }

    /// <summary>Cells in a row.</summary>
    public int Across { get; }

    public int Count => _normals.Length;

    /// <summary>Unit normal of a cell: X to the right, Y down, Z towards the camera; zero off the head.</summary>
    public Vector3 this[int index] => _normals[index];

    /// <summary>Side of a cell for a picture of that size, pixels.</summary>
    public static int CellSize(int width, int height) =>
        Math.Max(1, (Math.Max(width, height) + CellsAlong - 1) / CellsAlong);

    public static OutlineNormals Of(RegionMap map)
    {
        var cell = CellSize(map.Width, map.Height);
        var (across, down) = ((map.Width + cell - 1) / cell, (map.Height + cell - 1) / cell);
        var inside = new bool[across * down];
        var shares = Shares(map, cell, across, down);
        for (var k = 0; k < inside.Length; k++)
        {
            inside[k] = shares[k].X + shares[k].Y + shares[k].Z > 0.5f;
        }

        FillHoles(inside, across, down);
        var normals = Slopes(OutlineSwell.Solve(inside, across, down), inside, across, down);
        HeadForm.Bend(normals, shares, across);
        return new OutlineNormals(cell, across, normals);
    }

    /// <summary>How much of each cell is skin, hair and stubble.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector3[] Shares(RegionMap map, int cell, int across, int down)
    {
        var shares = new Vector3[across * down];
        var step = Math.Max(cell / 2, 1);
        Span<int> hits = stackalloc int[1 + (int)Region.Stubble];
        for (var j = 0; j < down; j++)
        {
            for (var i = 0; i < across; i++)
            {
                hits.Clear();
                var looked = 0;
                for (var y = (j * cell) + (cell / 4); y < Math.Min((j + 1) * cell, map.Height); y += step)
                {
                    var regions = map.Regions.Row(y);
                    var confidence = map.Confidence.Row(y);
                    for (var x = (i * cell) + (cell / 4); x < Math.Min((i + 1) * cell, map.Width); x += step)
                    {
                        looked++;
                        hits[regions[x]] += confidence[x] < LeastConfidence ? 0 : 1;
                    }
                }

                shares[(j * across) + i] =
                    new Vector3(hits[(int)Region.Skin], hits[(int)Region.Hair], hits[(int)Region.Stubble])
                    / Math.Max(looked, 1);
            }
        }

        return shares;
    }

    /// <summary>What the frame does not reach from outside is head too: eyes, glare, a cap's badge.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillHoles(bool[] inside, int across, int down)
    {
        var outside = new bool[inside.Length];
        var pending = new Stack<int>();
        for (var k = 0; k < inside.Length; k++)
        {
            var (i, j) = (k % across, k / across);
            if ((i == 0 || j == 0 || i == across - 1 || j == down - 1) && !inside[k])
            {
                outside[k] = true;
                pending.Push(k);
            }
        }

        while (pending.TryPop(out var k))
        {
            var i = k % across;
            Visit(k - across, k >= across);
            Visit(k + across, k + across < inside.Length);
            Visit(k - 1, i > 0);
            Visit(k + 1, i < across - 1);
        }

        for (var k = 0; k < inside.Length; k++)
        {
            inside[k] = !outside[k];
        }

        void Visit(int k, bool exists)
        {
            if (exists && !inside[k] && !outside[k])
            {
                outside[k] = true;
                pending.Push(k);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector3[] Slopes(float[] u, bool[] inside, int across, int down)
    {
        var normals = new Vector3[u.Length];
        for (var k = 0; k < u.Length; k++)
        {
            if (!inside[k])
            {
                continue;
            }

            var (i, j) = (k % across, k / across);
            var left = i > 0 ? u[k - 1] : u[k];
            var right = i < across - 1 ? u[k + 1] : u[k];
            var above = j > 0 ? u[k - across] : u[k];
            var below = j < down - 1 ? u[k + across] : u[k];
            normals[k] = Vector3.Normalize(
                new Vector3(left - right, above - below, MathF.Sqrt(MathF.Max(4 * u[k], 1e-3f)))
            );
        }

        return normals;
    }
}
