namespace SmpColourMatch.Core.Calibration.Charts;

/// <summary>Whether a patch of a chart may be calibrated by.</summary>
public enum PatchState
{
    /// <summary>Read, and of use.</summary>
    Used,

    /// <summary>A channel is at the top of the code range (<see cref="ClippingFlags.High"/>).</summary>
    Clipped,

    /// <summary>Too dark for its colour to be trusted (<see cref="ClippingFlags.Low"/>).</summary>
    Dark,

    /// <summary>Not one colour: glare, dirt, a finger, a shadow's edge, or too few pixels.</summary>
    Uneven,

    /// <summary>Even, but of quite another colour or brightness than the rest of the chart foretells: dirt, glare, or light of its own.</summary>
    Astray,

    /// <summary>Across a shadow's edge: part of it is in the light, part is not.</summary>
    Shaded,
}
