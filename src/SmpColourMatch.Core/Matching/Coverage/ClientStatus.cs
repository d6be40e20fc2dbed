namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>What a catalogue can do for a client.</summary>
public enum ClientStatus
{
    /// <summary>A pigment of the catalogue heals within tolerance.</summary>
    Served,

    /// <summary>No dot ink at all has the hue, but a pigment of the catalogue takes away the right light and is as near as any ink gets.</summary>
    HueOutOfReach,

    /// <summary>Another ink would serve, or come visibly nearer: a gap of the catalogue.</summary>
    Gap,

    /// <summary>The hair is as light as the skin or lighter; no dot can serve, ink only darkens.</summary>
    HairLighterThanSkin,

    /// <summary>No dot ink at all gets as dark as the target through this skin; density serves, not strength.</summary>
    DarkerThanAnyInk,
}
