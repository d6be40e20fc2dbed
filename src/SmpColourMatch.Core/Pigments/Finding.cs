namespace SmpColourMatch.Core.Pigments;

/// <summary>Something found in a catalogue file.</summary>
/// <param name="Code">A stable kebab-case code, one of <see cref="FindingCodes"/>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Pigment">Id of the pigment it concerns; null when it concerns none or its id cannot be read.</param>
/// <param name="Path">JSON pointer (RFC 6901) to the value; "" is the whole file.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Column">Character in that line, from 1.</param>
/// <param name="Message">What is wrong, the value seen, and the remedy.</param>
public sealed record Finding(
    string Code,
    FindingSeverity Severity,
    string? Pigment,
    string Path,
    int Line,
    int Column,
    string Message
);
