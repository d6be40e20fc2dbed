namespace SmpColourMatch.Renderer.Charts;

/// <summary>What is the matter with a pasted chart.</summary>
public enum ChartTrick
{
    /// <summary>Nothing: whole, in light that falls off gently.</summary>
    None,

    /// <summary>The edge of a shadow runs over it.</summary>
    Shaded,

    /// <summary>Fingertips lie on up to two patches.</summary>
    Held,

    /// <summary>A mirror image.</summary>
    Mirrored,

    /// <summary>A third to a half of it lies under something.</summary>
    Covered,
}
