using System.Text.Json.Serialization;

namespace SmpColourMatch.Renderer.Scenes;

/// <summary>Everything that decides a rendered photo: the same description gives the same bytes. Plain data.</summary>
public sealed record SceneDescription
{
    public required string Name { get; init; }

    /// <summary>Seed of every random draw: roots, mottling, noise.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Width of the upright photo in pixels.</summary>
    public int Width { get; init; } = 1600;

    /// <summary>Height of the upright photo in pixels.</summary>
    public int Height { get; init; } = 1200;

    public required ViewDescription View { get; init; }

    public required SkinDescription Skin { get; init; }

    public required HairDescription Hair { get; init; }

    public LightDescription Light { get; init; } = new();

    public BackdropDescription Backdrop { get; init; } = new();

    /// <summary>Where a 24-patch chart stands; none if null.</summary>
    public ChartPlace? Chart { get; init; }

    public CameraDescription Camera { get; init; } = new();

    /// <summary>Whether the head's shape may be read off a grid, which is faster and blunts ears and nose a little.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsShapeSampled { get; init; }
}
