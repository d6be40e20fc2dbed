namespace SmpColourMatch.Core.Reporting;

/// <summary>How a colour swatch can be shown in text.</summary>
public enum SwatchStyle
{
    /// <summary>Not at all: pipes, files, plain terminals.</summary>
    None,

    /// <summary>By the 6×6×6 cube of a 256-colour terminal.</summary>
    Palette256,

    /// <summary>By 24-bit escape sequences.</summary>
    TrueColour,
}
