namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>Which deep rules are set off or to another severity.</summary>
/// <param name="Severities">By code; null sets the rule off. Rules not named keep their own.</param>
public sealed record RuleSettings(IReadOnlyDictionary<string, FindingSeverity?> Severities)
{
    /// <summary>All rules as they are.</summary>
    public static RuleSettings Usual { get; } = new(new Dictionary<string, FindingSeverity?>(StringComparer.Ordinal));

    /// <summary>The finding as configured; null when its rule is off. Faults of structure cannot be configured away.</summary>
    public Finding? Apply(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Severities.TryGetValue(finding.Code, out var severity)
            ? severity is { } set
                ? finding with
                {
                    Severity = set,
                }
                : null
            : finding;
    }
}
