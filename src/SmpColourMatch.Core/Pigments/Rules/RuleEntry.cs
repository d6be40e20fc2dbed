namespace SmpColourMatch.Core.Pigments.Rules;

/// <summary>A rule that a configuration may set off or to another severity.</summary>
/// <param name="Code">Its stable code.</param>
/// <param name="Severity">What it weighs unless configured.</param>
public sealed record RuleEntry(string Code, FindingSeverity Severity);
