using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Renderer.Cameras;
using SmpColourMatch.Renderer.Scenes;

namespace SmpColourMatch.Renderer.Truth;

/// <summary>What is exactly true of a rendered photo. Lab is D65 / 2°.</summary>
public sealed record PhotoTruth
{
    /// <summary>Raised whenever the same scene gives other pixels or another truth.</summary>
    public const int RendererVersion = 1;

    public required SceneDescription Scene { get; init; }

    /// <summary>Lab of the reference skin (no mottling, no gloss) that faces the light, seen under D65: what the program should report.</summary>
    public required Lab Skin { get; init; }

    /// <summary>Lab of the pigmented strands as a dense coat that faces the light, seen under D65.</summary>
    public required Lab Hair { get; init; }

    /// <summary>As <see cref="Skin"/>, but as this lamp and a perfect balance render it: no program that lacks the spectrum can do better.</summary>
    public required Lab SkinUnderLamp { get; init; }

    /// <summary>As <see cref="Hair"/>, under this lamp.</summary>
    public required Lab HairUnderLamp { get; init; }

    /// <summary>Mean light on the pixels of region 1, relative to a surface that faces the light.</summary>
    public required double MeanSkinIrradiance { get; init; }

    /// <summary>Share of the photo that is region 0, 1, 2, 3.</summary>
    public required IReadOnlyList<double> RegionFractions { get; init; }

    public ChartTruth? Chart { get; init; }

    /// <summary>Linear value of a perfect white that faces the light, before the tone curve.</summary>
    public double Exposure { get; init; } = 1;

    /// <summary>What the camera's sensor sees; null where it sees as the standard observer does.</summary>
    internal Sensitivities? Sensor { get; init; }

    /// <summary>What the camera makes of balanced raw values; null where they are linear sRGB.</summary>
    internal ColourMatrix? Matrix { get; init; }
}
