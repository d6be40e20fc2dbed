namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>What a catalogue can do for a client.</summary>
public enum ClientStatus
{
    /// <summary>A pigment of the catalogue heals within tolerance.</summary>
    Served,

    /// <summary>None does, but an ink could: a gap of the catalogue.</summary>
    Gap,

    /// <summary>The hair is as light as the skin or lighter; no dot can serve, ink only darkens.</summary>
    HairLighterThanSkin,

    /// <summary>No dot ink at all gets as dark as the target through this skin; density serves, not strength.</summary>
    DarkerThanAnyInk,

    /// <summary>The lightness could be had, but no dot ink at all has the hue.</summary>
    HueOutOfReach,
}
