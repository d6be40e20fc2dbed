namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>What came of reading a rule file.</summary>
/// <param name="Settings">Null when there is any finding of severity error.</param>
/// <param name="Findings">All faults, in the order of the file.</param>
public sealed record RuleSettingsReading(RuleSettings? Settings, IReadOnlyList<Finding> Findings);
