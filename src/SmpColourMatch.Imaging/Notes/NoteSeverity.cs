namespace SmpColourMatch.Imaging.Notes;

/// <summary>How much a note weighs: an error rejects the photo, a warning widens doubt, info explains.</summary>
public enum NoteSeverity
{
    Info,
    Warning,
    Error,
}
