namespace SmpColourMatch.Renderer.Scenes;

/// <summary>What to draw.</summary>
public sealed record RandomSceneOptions
{
    public ChartOption Chart { get; init; } = ChartOption.Mixed;

    /// <summary>The one lamp to use; null draws it.</summary>
    public Lamp? Lamp { get; init; }

    /// <summary>Light from all sides, hard and soft, in place of a consultation room's.</summary>
    public bool IsAnyLight { get; init; }

    /// <summary>Longer side in pixels. 1100 shows strands of 0.07 mm as darker pixels still.</summary>
    public int LongSide { get; init; } = 1100;

    /// <summary>Each head eight times, under eight lamps, with a chart.</summary>
    public bool IsStability { get; init; }
}
