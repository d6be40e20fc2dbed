namespace SmpColourMatch.Core.Pigments.Import;

/// <summary>The columns of a CGATS table, and how its lines are taken apart: at blanks, or at tabs where names or texts hold blanks without quotes.</summary>
internal sealed class CgatsHeader
{
    private readonly List<string> _byBlanks = [];
    private readonly List<string> _byTabs = [];
    private bool _tabs;
    private bool _decided;

    public bool IsEmpty => _byBlanks.Count == 0;

    public IReadOnlyList<string> Columns => _tabs ? _byTabs : _byBlanks;

    public void Add(List<string> byBlanks, List<string> byTabs)
    {
        _byBlanks.AddRange(byBlanks);
        _byTabs.AddRange(byTabs);
    }

    /// <summary>The row's cells, one a column; null when neither way gives that many. The first row decides how the header is read.</summary>
    public List<string>? Cells(List<string> byBlanks, List<string> byTabs)
    {
        if (!_decided)
        {
            _decided = true;
            _tabs =
                Fit(byBlanks, _byBlanks) is null
                && Fit(byTabs, _byBlanks) is null
                && _byTabs.Count > 1
                && Fit(byTabs, _byTabs) is not null;
        }

        return Fit(byBlanks, Columns) ?? Fit(byTabs, Columns);
    }

    /// <summary>As many cells as columns, without a comment behind them.</summary>
    private static List<string>? Fit(List<string> cells, IReadOnlyList<string> columns) =>
        cells.Count == columns.Count ? cells
        : cells.Count > columns.Count && cells[columns.Count].StartsWith('#') ? cells[..columns.Count]
        : null;
}
