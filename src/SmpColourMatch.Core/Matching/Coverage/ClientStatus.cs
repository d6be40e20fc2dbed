namespace SmpColourMatch.Core.Matching.Coverage;

/// <summary>What a catalogue can do for a client.</summary>
public enum ClientStatus
{
    /// <summary>A pigment of the catalogue heals within tolerance.</summary>
    Served,

    /// <summary>No dot ink at all heals within tolerance, its hue being out of reach; a pigment of the catalogue takes away the right light and is as near as any ink gets.</summary>
    HueOutOfReach,

    /// <summary>Another ink would heal within tolerance: a gap of the catalogue.</summary>
    Gap,

    /// <summary>No ink would heal within tolerance, but another would come visibly nearer than the catalogue's.</summary>
    NearerInk,

    /// <summary>The hair is as light as the skin or lighter; no dot can serve, ink only darkens.</summary>
    HairLighterThanSkin,

    /// <summary>No dot ink at all gets as dark as the target through this skin; density serves, not strength.</summary>
    DarkerThanAnyInk,
}
