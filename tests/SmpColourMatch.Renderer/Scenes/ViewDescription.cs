namespace SmpColourMatch.Renderer.Scenes;

/// <summary>Where the camera stands, relative to the head.</summary>
public sealed record ViewDescription
{
    /// <summary>0 faces the client, 90 sees the left side, 180 the back.</summary>
    public double YawDegrees { get; init; }

    /// <summary>Height of the camera over the head: 0 level, 90 straight above.</summary>
    public double PitchDegrees { get; init; }

    /// <summary>Turn of the camera about its axis.</summary>
    public double RollDegrees { get; init; }

    /// <summary>From the camera to the middle of the cranium, mm. practice.md asks for 400–600.</summary>
    public double DistanceMillimetres { get; init; } = 560;

    /// <summary>How much of the scene the longer side of the photo covers at that distance, mm.</summary>
    public double FieldMillimetres { get; init; } = 330;

    /// <summary>Shift of the picture's middle to the right of the cranium's middle, mm.</summary>
    public double ShiftRight { get; init; }

    /// <summary>Shift of the picture's middle above the cranium's middle, mm.</summary>
    public double ShiftUp { get; init; }
}
