namespace SmpColourMatch.Renderer.Scenes;

/// <summary>Which photos hold a chart.</summary>
public enum ChartOption
{
    /// <summary>Three of five.</summary>
    Mixed,
    Always,
    Never,

    /// <summary>Always one, seen in a mirror: to be refused.</summary>
    Mirrored,

    /// <summary>Always one, a third to two thirds covered: to be refused.</summary>
    Covered,
}
