using System.Text.Json.Serialization;

namespace SmpColourMatch.Renderer.Scenes;

/// <summary>Two soft lamps and the light of the room. Directions are seen from the camera.</summary>
public sealed record LightDescription
{
    public Lamp Lamp { get; init; } = Lamp.D65;

    /// <summary>The kind of the second lamp and of the room's light where it is not that of the key lamp: mixed light.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Lamp? SecondLamp { get; init; }

    /// <summary>Key lamp: degrees to the right of the camera (negative: left).</summary>
    public double KeyAzimuthDegrees { get; init; } = -22;

    /// <summary>Key lamp: degrees above the camera's axis.</summary>
    public double KeyElevationDegrees { get; init; } = 22;

    /// <summary>Second lamp's strength relative to the key.</summary>
    public double Fill { get; init; } = 0.75;

    public double FillAzimuthDegrees { get; init; } = 28;

    public double FillElevationDegrees { get; init; } = 10;

    /// <summary>Light from everywhere, relative to the key.</summary>
    public double Ambient { get; init; } = 0.85;
}
