namespace SmpColourMatch.Renderer.Scenes;

/// <summary>The colour space of the file.</summary>
public enum OutputProfile
{
    /// <summary>sRGB, no profile embedded.</summary>
    Srgb,

    /// <summary>Display P3, profile embedded.</summary>
    DisplayP3,
}
