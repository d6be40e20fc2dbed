using System.Text.Json.Serialization;

namespace SmpColourMatch.Renderer.Scenes;

/// <summary>The skin: parameters of the model (optics.md), and how it varies over the head.</summary>
public sealed record SkinDescription
{
    public required double MelanosomeFraction { get; init; }

    public required double BloodFraction { get; init; }

    public double ScatteringScale { get; init; } = 1;

    /// <summary>Standard deviation, about, of ln f_m over the skin. Low: real scalps mottle by a few percent.</summary>
    public double Mottling { get; init; } = 0.07;

    /// <summary>Freckles per 100 cm².</summary>
    public double Freckles { get; init; } = 6;

    /// <summary>Gloss: 0 powdered, 1 sweating.</summary>
    public double Shine { get; init; } = 0.35;

    /// <summary>How this skin's spectrum departs from the model's; null is not at all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SkinDeparture? Departure { get; init; }
}
