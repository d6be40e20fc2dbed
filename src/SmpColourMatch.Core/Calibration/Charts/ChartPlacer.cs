using System.Numerics;
using System.Runtime.CompilerServices;
using SmpColourMatch.Imaging.Buffers;

namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Tries every way to lay the chart's 6 × 4 patches onto a lattice, all turns and both sides, and keeps the one whose colours fit best.</summary>
internal sealed class ChartPlacer
{
    private const int Count = ClassicChart.Columns * ClassicChart.Rows;

    /// <summary>Blobs that the chart must hold, so that its perspective is known. Chosen by us: 8 of 24.</summary>
    private const int LeastBlobs = 8;

    /// <summary>How far the chart may reach beyond the outermost blobs, in patches: dark rows may give none.</summary>
    private const int Beyond = 2;

    /// <summary>Four turns, each also mirrored.</summary>
    private const int Ways = 8;

    private readonly LatticeNode[] _nodes;
    private readonly PatchColours _colours;
    private readonly Homography _lattice;
    private readonly ChartLikeness _likeness = new();
    private readonly Vector3[] _seen = new Vector3[Count];

    private ChartPlacer(LatticeNode[] nodes, PatchColours colours, Homography lattice)
    {
        _nodes = nodes;
        _colours = colours;
        _lattice = lattice;
    }

    /// <summary>The best way, however poor; null when the chart fits nowhere within the picture.</summary>
    public static PlacedChart? Place(RgbPlanes<float> pixels, LatticeNode[] nodes) =>
        LatticePerspective.Of(nodes) is { } lattice
            ? new ChartPlacer(nodes, new PatchColours(pixels, lattice), lattice).Place()
            : null;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private PlacedChart? Place()
    {
        var (best, second) = (double.MinValue, double.MinValue);
        ChartWindow window = default;
        var (left, top, right, bottom) = Bounds();
        for (var place = 0; place < (right - left + 1) * (bottom - top + 1) * Ways; place++)
        {
            var (cell, way) = (place / Ways, place % Ways);
            var candidate = new ChartWindow(
                left + (cell % (right - left + 1)),
                top + (cell / (right - left + 1)),
                way / 2,
                way % 2 == 1
            );
            if (BlobsIn(candidate) < LeastBlobs || !See(candidate))
            {
                continue;
            }

            var likeness = _likeness.Of(_seen);
            if (likeness > best)
            {
                (second, best, window) = (best, likeness, candidate);
            }
            else
            {
                second = Math.Max(second, likeness);
            }
        }

        return best > double.MinValue && InChart(window) is { } perspective
            ? new PlacedChart(perspective, best, best - second, Strays(window))
            : null;
    }

    /// <summary>Places where patch 1 may lie.</summary>
    private (int Left, int Top, int Right, int Bottom) Bounds()
    {
        var (left, top, right, bottom) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        foreach (ref readonly var node in _nodes.AsSpan())
        {
            (left, right) = (Math.Min(left, node.Column), Math.Max(right, node.Column));
            (top, bottom) = (Math.Min(top, node.Row), Math.Max(bottom, node.Row));
        }

        return (left - Beyond, top - Beyond, right + Beyond, bottom + Beyond);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int BlobsIn(in ChartWindow window)
    {
        var (column, row) = window.Place(ClassicChart.Columns - 1, ClassicChart.Rows - 1);
        var (left, right) = (Math.Min(window.Column, column), Math.Max(window.Column, column));
        var (top, bottom) = (Math.Min(window.Row, row), Math.Max(window.Row, row));
        var count = 0;
        foreach (ref readonly var node in _nodes.AsSpan())
        {
            count += node.Column >= left && node.Column <= right && node.Row >= top && node.Row <= bottom ? 1 : 0;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool See(in ChartWindow window)
    {
        for (var i = 0; i < Count; i++)
        {
            var (column, row) = window.Place(i % ClassicChart.Columns, i / ClassicChart.Columns);
            if (!_colours.TryAt((int)column, (int)row, out _seen[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A clipped patch has lost its colour but not its place: it is no stray.</summary>
    private int Strays(in ChartWindow window)
    {
        See(window);
        _likeness.Of(_seen);
        var strays = 0;
        for (var i = 0; i < Count; i++)
        {
            var isClipped = Math.Max(_seen[i].X, Math.Max(_seen[i].Y, _seen[i].Z)) > ClippingFlags.HighLinear;
            strays += _likeness.Errors[i] > ChartLikeness.StrayError && !isClipped ? 1 : 0;
        }

        return strays;
    }

    /// <summary>The lattice's perspective in the chart's own columns and rows.</summary>
    private Homography? InChart(in ChartWindow window)
    {
        var plane = new Vector2[Count];
        var seen = new Vector2[Count];
        var weights = new double[Count];
        Array.Fill(weights, 1);
        for (var i = 0; i < Count; i++)
        {
            plane[i] = new Vector2(i % ClassicChart.Columns, i / ClassicChart.Columns);
            var (column, row) = window.Place(plane[i].X, plane[i].Y);
            seen[i] = _lattice.Map(column, row);
        }

        return Homography.Fit(plane, seen, weights);
    }
}
