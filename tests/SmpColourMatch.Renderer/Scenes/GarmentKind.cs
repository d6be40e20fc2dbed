namespace SmpColourMatch.Renderer.Scenes;

/// <summary>What lies on the shoulders.</summary>
public enum GarmentKind
{
    None,
    Cape,
    Towel,
    Shirt,
}
