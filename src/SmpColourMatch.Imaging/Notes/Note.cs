namespace SmpColourMatch.Imaging.Notes;

/// <summary>Something that the user should know about a photo.</summary>
/// <param name="Code">A stable kebab-case code, one of <see cref="NoteCodes"/>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Message">What was seen, with the value, and what to do.</param>
public sealed record Note(string Code, NoteSeverity Severity, string Message);
