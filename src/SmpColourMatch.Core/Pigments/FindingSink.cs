namespace SmpColourMatch.Core.Pigments;

/// <summary>Gathers the findings of one file: of errors, and of warnings and the rest, <see cref="MaxFindings"/> each, so that no heap of warnings hides an error.</summary>
internal sealed class FindingSink
{
    /// <summary>Chosen by us: nobody reads further, and a hostile file must not fill memory.</summary>
    public const int MaxFindings = 1000;

    private readonly List<Finding> _findings = [];
    private int _others;
    private bool _full;
    private bool _othersFull;

    public int Errors { get; private set; }

    /// <summary>No more warnings will be told: costly messages need not be made.</summary>
    public bool IsFull => _othersFull;

    public void Error(string code, LocatedValue at, string message) => Add(FindingSeverity.Error, code, at, message);

    public void Warning(string code, LocatedValue at, string message) =>
        Add(FindingSeverity.Warning, code, at, message);

    public void Info(string code, LocatedValue at, string message) => Add(FindingSeverity.Info, code, at, message);

    public void Error(string code, string path, int line, int column, string message) =>
        Add(new Finding(code, FindingSeverity.Error, null, path, line, column, message));

    public void Warning(string code, string path, int line, int column, string message) =>
        Add(new Finding(code, FindingSeverity.Warning, null, path, line, column, message));

    public void Info(string code, string path, int line, int column, string message) =>
        Add(new Finding(code, FindingSeverity.Info, null, path, line, column, message));

    /// <summary>In the order of the file; findings at one place stay in the order in which they were made.</summary>
    public IReadOnlyList<Finding> InOrder() =>
        [.. _findings.OrderBy(finding => finding.Line).ThenBy(finding => finding.Column)];

    private void Add(FindingSeverity severity, string code, LocatedValue at, string message) =>
        Add(new Finding(code, severity, PigmentOf(at), at.Pointer, at.Line, at.Column, message));

    private void Add(Finding finding)
    {
        if (finding.Severity == FindingSeverity.Error)
        {
            Take(finding, Errors++, ref _full, "errors");
        }
        else
        {
            Take(finding, _others++, ref _othersFull, "warnings");
        }
    }

    private void Take(Finding finding, int before, ref bool full, string what)
    {
        if (before < MaxFindings)
        {
            _findings.Add(finding);
        }
        else if (!full)
        {
            full = true;
            _findings.Add(
                new Finding(
                    FindingCodes.TooManyFindings,
                    what == "errors" ? FindingSeverity.Error : FindingSeverity.Warning,
                    null,
                    "",
                    finding.Line,
                    finding.Column,
                    $"More than {MaxFindings} {what}: the rest is left out. Mend these and check again."
                )
            );
        }
    }

    /// <summary>The id of the pigment that a value belongs to: it is, or lies below, /pigments/i.</summary>
    private static string? PigmentOf(LocatedValue value)
    {
        for (var node = value; node.Parent is { } list; node = list)
        {
            if (list is { Key: "pigments", Parent: { Parent: null } })
            {
                return node.Member("id")?.Text is { Length: > 0 } id ? Quoted.Clean(id) : null;
            }
        }

        return null;
    }
}
