namespace SmpColourMatch.Renderer.Scenes;

/// <summary>The light of a scene.</summary>
public enum Lamp
{
    D65,
    A,
    LedB3,
}
