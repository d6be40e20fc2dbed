using System.Text.Json.Serialization;

namespace SmpColourMatch.Renderer.Scenes;

/// <summary>The hair: its colour, its cut and where it is missing.</summary>
public sealed record HairDescription
{
    /// <summary>E of the hair model (optics.md).</summary>
    public required double Eumelanin { get; init; }

    /// <summary>P of the hair model (optics.md).</summary>
    public required double Pheomelanin { get; init; }

    /// <summary>Departure of ln(reflectance) from the model: slope per 150 nm about 550 nm.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double Tilt { get; init; }

    /// <summary>Share of strands that are white, 0–1.</summary>
    public double GreyFraction { get; init; }

    /// <summary>Length of the strands in mm; up to <see cref="StubbleLimit"/> they count as stubble.</summary>
    public required double LengthMillimetres { get; init; }

    /// <summary>Length at the sides and the back, mm; the same as on top if null.</summary>
    public double? SideLengthMillimetres { get; init; }

    /// <summary>Strength of waves, 0 straight to 1 curly.</summary>
    public double Wave { get; init; } = 0.15;

    /// <summary>Hairs per cm² where nothing is missing.</summary>
    public double HairsPerSquareCentimetre { get; init; } = 180;

    /// <summary>How far the front has receded at the middle, mm.</summary>
    public double RecessionMillimetres { get; init; }

    /// <summary>How much further it has receded at the temples, mm.</summary>
    public double TempleRecessionMillimetres { get; init; } = 8;

    public IReadOnlyList<BareSpot> BareSpots { get; init; } = [];

    /// <summary>Strands no longer than this, in mm, show the scalp as stubble does, and are labelled so.</summary>
    public const double StubbleLimit = 2.5;

    /// <summary>Strands no longer than this, in mm, stand: the grower gives them one or two straight pieces, the first at 50° to the skin. Longer ones bend down along the head.</summary>
    public const double CropLimit = 6.5;
}
