namespace SmpColourMatch.Renderer.Scenes;

/// <summary>What is behind and under the head.</summary>
public sealed record BackdropDescription
{
    public BackdropKind Kind { get; init; } = BackdropKind.Wall;

    /// <summary>Reflectance of the wall as linear sRGB.</summary>
    public double Red { get; init; } = 0.55;

    public double Green { get; init; } = 0.55;

    public double Blue { get; init; } = 0.53;

    public GarmentKind Garment { get; init; } = GarmentKind.Cape;

    /// <summary>Reflectance of the cloth as linear sRGB.</summary>
    public double GarmentRed { get; init; } = 0.03;

    public double GarmentGreen { get; init; } = 0.035;

    public double GarmentBlue { get; init; } = 0.05;
}
