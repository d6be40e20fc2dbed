namespace SmpColourMatch.Core.Segmentation;

/// <summary>What a feature of the pixel classifier looks at. The order is that of the weight file (features.py).</summary>
internal enum FeatureChannel
{
    /// <summary>L*/50 − 1.</summary>
    Lightness,

    /// <summary>a*/30.</summary>
    RedGreen,

    /// <summary>b*/30.</summary>
    YellowBlue,

    /// <summary>Standard deviation of lightness inside a pixel of the level.</summary>
    LightnessSpread,

    /// <summary>Standard deviation of (a*, b*)/30 inside a pixel of the level.</summary>
    ChromaSpread,

    /// <summary>ln(1 + 400·mean squared gradient of lightness): texture.</summary>
    Texture,

    /// <summary>Coherence of the structure tensor, 0 (no direction) to 1: hair runs in a direction.</summary>
    Coherence,

    /// <summary>Root mean square of what is darker than its 5×5 surroundings: strokes of hair on skin.</summary>
    DarkStrokes,

    /// <summary>Root mean square of what is lighter than its 5×5 surroundings.</summary>
    LightStrokes,

    /// <summary>Place across the photo, ±1 at the ends of the longer side.</summary>
    Across,

    /// <summary>Place down the photo.</summary>
    Down,

    /// <summary>Distance in colour to the nearest of seven places at the rim of the photo.</summary>
    RimDistanceLeast,

    /// <summary>Mean of those seven distances.</summary>
    RimDistanceMean,

    /// <summary>Probability of background from the stage before; the next three follow <see cref="Region"/>.</summary>
    ProbabilityBackground,
    ProbabilitySkin,
    ProbabilityHair,
    ProbabilityStubble,

    /// <summary>Share of background among this photo's pixels of this colour, by the stage before.</summary>
    ColourIsBackground,
    ColourIsSkin,
    ColourIsHair,

    /// <summary>How many standard deviations the colour lies from this photo's skin, at most 6.</summary>
    SkinColourDistance,

    /// <summary>How many standard deviations the colour lies from this photo's hair, at most 6.</summary>
    HairColourDistance,
}
