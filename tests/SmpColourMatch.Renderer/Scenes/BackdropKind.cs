namespace SmpColourMatch.Renderer.Scenes;

/// <summary>What is behind the head.</summary>
public enum BackdropKind
{
    Wall,
    Wood,
    Tiles,

    /// <summary>A room out of focus: shelves, boxes, a window.</summary>
    Clutter,
}
