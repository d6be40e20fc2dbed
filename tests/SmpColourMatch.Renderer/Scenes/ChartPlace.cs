using System.Text.Json.Serialization;

namespace SmpColourMatch.Renderer.Scenes;

/// <summary>Where the 24-patch chart stands: its middle, relative to the middle of the cranium as the camera sees it.</summary>
/// <param name="Right">Millimetres to the right.</param>
/// <param name="Up">Millimetres up.</param>
public sealed record ChartPlace(double Right, double Up)
{
    /// <summary>Size, turn and state; null is a clean chart of 13 mm patches on a stand, upright, half turned to the light.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChartPose? Pose { get; init; }
}
