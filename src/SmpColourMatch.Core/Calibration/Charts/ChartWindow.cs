namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>A way to lay the chart's 6 × 4 patches onto a lattice: where patch 1 comes to lie, and which way its row and column run.</summary>
/// <param name="Column">Of patch 1.</param>
/// <param name="Row">Of patch 1.</param>
/// <param name="Turn">Quarter turns of the chart's reading direction against the lattice's columns.</param>
/// <param name="Mirrored">Whether the chart's rows run to the other side.</param>
internal readonly record struct ChartWindow(int Column, int Row, int Turn, bool Mirrored)
{
    /// <summary>Lattice place of a chart's column (0–5) and row (0–3); also of places between, such as its corners.</summary>
    public (double Column, double Row) Place(double chartColumn, double chartRow)
    {
        var down = Mirrored ? -chartRow : chartRow;
        return Turn switch
        {
            0 => (Column + chartColumn, Row + down),
            1 => (Column - down, Row + chartColumn),
            2 => (Column - chartColumn, Row - down),
            _ => (Column + down, Row - chartColumn),
        };
    }
}
